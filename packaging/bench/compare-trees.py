#!/usr/bin/env python3
"""Compares two trees file by file: type, mode, owner, time, size, content, links, devices, extended attributes.

Usage: compare-trees.py LEFT RIGHT; exits with 1 when they differ.
"""
import hashlib
import os
import stat
import sys

MOST_SHOWN = 15


def content(path, status):
    if stat.S_ISLNK(status.st_mode):
        return os.readlink(path)
    if not stat.S_ISREG(status.st_mode):
        return None
    digest = hashlib.blake2b()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def facts(path, status):
    directory = stat.S_ISDIR(status.st_mode)
    return {
        "mode": oct(status.st_mode),
        "owner": (status.st_uid, status.st_gid),
        "mtime": status.st_mtime_ns,
        "size": None if directory else status.st_size,
        "links": None if directory else status.st_nlink,
        "device": status.st_rdev,
        "content": content(path, status),
        "attributes": {
            name: os.getxattr(path, name, follow_symlinks=False)
            for name in os.listxattr(path, follow_symlinks=False)
        },
    }


def scan(root):
    root = os.fsencode(root)
    found, linked = {}, {}
    for directory, directories, files in os.walk(root):
        names = directories + files + ([b""] if directory == root else [])
        for name in names:
            path = os.path.join(directory, name) if name else directory
            status = os.lstat(path)
            relative = os.path.relpath(path, root)
            found[relative] = facts(path, status)
            if status.st_nlink > 1 and not stat.S_ISDIR(status.st_mode):
                linked.setdefault(status.st_ino, []).append(relative)
    return found, sorted(sorted(group) for group in linked.values())


def main():
    left, left_links = scan(sys.argv[1])
    right, right_links = scan(sys.argv[2])
    differing = [path for path in sorted(left.keys() | right.keys()) if left.get(path) != right.get(path)]
    for path in differing[:MOST_SHOWN]:
        print(os.fsdecode(path), left.get(path), right.get(path), sep="\n  ")
    same_links = left_links == right_links
    print(f"compared {len(left)} and {len(right)} files: {len(differing)} differ;",
          f"{len(left_links)} groups of hard links {'agree' if same_links else 'differ'};",
          f"{sum(1 for each in left.values() if each['attributes'])} files with extended attributes")
    return 0 if not differing and same_links else 1


if __name__ == "__main__":
    sys.exit(main())
