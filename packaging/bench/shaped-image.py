#!/usr/bin/env python3
"""Makes a layout with images of extreme shapes, or tells the layer of one of them.

Usage: shaped-image.py LAYOUT FILES MEBIBYTES; shaped-image.py --layer LAYOUT TAG
The tags are small-gzip, small-zstd, large-gzip and large-zstd. The same arguments give the same images.
"""
import hashlib
import io
import json
import os
import random
import subprocess
import sys
import tarfile

CONTENT = "application/vnd.oci.image."
MEBIBYTE = 1 << 20
COMPRESSIONS = {"gzip": ["gzip", "-n", "-6"], "zstd": ["zstd", "-q", "-3", "-T1"]}


def words(chance, size):
    """Text that compresses about as programs do: to a third."""
    text = b"".join(chance.choice(WORDS) for _ in range(size // 6 + 1))
    return text[:size]


WORDS = [random.Random(n).randbytes(4) + b"  " for n in range(4096)]


def member(name, size):
    info = tarfile.TarInfo(name)
    info.size, info.mode, info.mtime = size, 0o644, 1700000000
    return info


def directory(name):
    info = member(name, 0)
    info.type, info.mode = tarfile.DIRTYPE, 0o755
    return info


def small(archive, files):
    chance = random.Random(1)
    pool = words(chance, 4 * MEBIBYTE)
    for number in range(files):
        if number % 100 == 0:
            archive.addfile(directory(f"d{number // 100:05}"))
        size = min(int(chance.expovariate(1 / 3000)), 65536)
        start = chance.randrange(len(pool) - 65536)
        content = io.BytesIO(pool[start:start + size])
        archive.addfile(member(f"d{number // 100:05}/file-{number}", size), content)


class Repeated:
    """A block again and again, each time begun elsewhere, so that no compressor sees through it at once."""

    def __init__(self, block):
        self.block, self.at = block, 0

    def read(self, count):
        if self.at + count > len(self.block):
            self.at = (self.at + 4093) % 65536
        self.at += count
        return self.block[self.at - count:self.at]


def large(archive, mebibytes):
    block = words(random.Random(2), 64 * MEBIBYTE)
    for number in range(4):
        size = mebibytes * MEBIBYTE
        archive.addfile(member(f"large-{number}", size), Repeated(block))


def blob(layout, data):
    digest = hashlib.sha256(data).hexdigest()
    with open(f"{layout}/blobs/sha256/{digest}", "wb") as file:
        file.write(data)
    return {"digest": f"sha256:{digest}", "size": len(data)}


def file_digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def layer(layout, tar, compression):
    packed = f"{tar}.{compression}"
    with open(tar, "rb") as source, open(packed, "wb") as target:
        subprocess.run(COMPRESSIONS[compression] + ["-c"], stdin=source, stdout=target, check=True)
    digest = file_digest(packed)
    size = os.path.getsize(packed)
    os.rename(packed, f"{layout}/blobs/sha256/{digest}")
    media_type = f"{CONTENT}layer.v1.tar+{compression}"
    return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": size}


def image(layout, tar, diff_id, compression):
    rootfs = {"type": "layers", "diff_ids": [f"sha256:{diff_id}"]}
    config = {"os": "linux", "architecture": "amd64", "config": {}, "rootfs": rootfs}
    manifest = {
        "schemaVersion": 2,
        "mediaType": f"{CONTENT}manifest.v1+json",
        "config": {"mediaType": f"{CONTENT}config.v1+json"} | blob(layout, json.dumps(config).encode()),
        "layers": [layer(layout, tar, compression)],
    }
    return {"mediaType": f"{CONTENT}manifest.v1+json"} | blob(layout, json.dumps(manifest).encode())


def make(layout, files, mebibytes):
    os.makedirs(f"{layout}/blobs/sha256")
    manifests = []
    for shape, fill in (("small", lambda archive: small(archive, files)), ("large", lambda archive: large(archive, mebibytes))):
        tar = f"{layout}/{shape}.tar"
        with tarfile.open(tar, "w", format=tarfile.PAX_FORMAT) as archive:
            archive.addfile(directory("."))
            fill(archive)
        diff_id = file_digest(tar)
        for compression in COMPRESSIONS:
            named = {"annotations": {"org.opencontainers.image.ref.name": f"{shape}-{compression}"}}
            manifests.append(image(layout, tar, diff_id, compression) | named)
        os.remove(tar)
    with open(f"{layout}/index.json", "w", encoding="utf-8") as file:
        json.dump({"schemaVersion": 2, "manifests": manifests}, file)
    with open(f"{layout}/oci-layout", "w", encoding="utf-8") as file:
        json.dump({"imageLayoutVersion": "1.0.0"}, file)


def document(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def layer_of(layout, tag):
    for each in document(f"{layout}/index.json")["manifests"]:
        if each["annotations"]["org.opencontainers.image.ref.name"] == tag:
            manifest = document(f"{layout}/blobs/sha256/{each['digest'].removeprefix('sha256:')}")
            return manifest["layers"][0]["digest"]
    raise SystemExit(f"no image {tag}")


if __name__ == "__main__":
    if sys.argv[1] == "--layer":
        print(layer_of(sys.argv[2], sys.argv[3]))
    else:
        make(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
