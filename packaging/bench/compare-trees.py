#!/usr/bin/env python3
"""Compares two trees file by file: type, mode, owner, time, size, content, links, devices, extended attributes.

Usage: compare-trees.py [--holes] LEFT RIGHT; exits with 1 when they differ. With --holes, what is a hole in one must
be one in the other.
"""
import errno
import hashlib
import os
import stat
import sys

MOST_SHOWN = 15
BLOCK = 1 << 16


def extents(file, size):
    """Where there are bytes, and not holes."""
    end = 0
    while end < size:
        try:
            start = os.lseek(file, end, os.SEEK_DATA)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            return
        end = os.lseek(file, start, os.SEEK_HOLE)
        yield start, end


def content(path, status):
    """Of a file: its digest, in which zeros that are stored and those that are not count the same; and its extents."""
    if stat.S_ISLNK(status.st_mode):
        return os.readlink(path), None
    if not stat.S_ISREG(status.st_mode):
        return None, None
    digest = hashlib.blake2b()
    file = os.open(path, os.O_RDONLY)
    try:
        there = list(extents(file, status.st_size))
        after = 0
        for start, end in there:
            for at in range(max(after, start - start % BLOCK), end, BLOCK):
                block = os.pread(file, BLOCK, at)
                if block.count(0) < len(block):
                    digest.update(b"%d:" % at + block)
                after = at + BLOCK
    finally:
        os.close(file)
    return digest.hexdigest(), there


def facts(path, status, holes):
    directory = stat.S_ISDIR(status.st_mode)
    digest, there = content(path, status)
    return {
        "mode": oct(status.st_mode),
        "owner": (status.st_uid, status.st_gid),
        "mtime": status.st_mtime_ns,
        "size": None if directory else status.st_size,
        "links": None if directory else status.st_nlink,
        "device": status.st_rdev,
        "content": digest,
        "extents": there if holes else None,
        "attributes": {
            name: os.getxattr(path, name, follow_symlinks=False)
            for name in os.listxattr(path, follow_symlinks=False)
        },
    }


def scan(root, holes):
    root = os.fsencode(root)
    found, linked = {}, {}
    for directory, directories, files in os.walk(root):
        names = directories + files + ([b""] if directory == root else [])
        for name in names:
            path = os.path.join(directory, name) if name else directory
            status = os.lstat(path)
            relative = os.path.relpath(path, root)
            found[relative] = facts(path, status, holes)
            if status.st_nlink > 1 and not stat.S_ISDIR(status.st_mode):
                linked.setdefault(status.st_ino, []).append(relative)
    return found, sorted(sorted(group) for group in linked.values())


def main():
    holes = sys.argv[1] == "--holes"
    left_root, right_root = sys.argv[2:] if holes else sys.argv[1:]
    left, left_links = scan(left_root, holes)
    right, right_links = scan(right_root, holes)
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
