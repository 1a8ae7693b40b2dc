#!/usr/bin/env python3
"""make-archive.py many|large: writes a tar of that kind to standard output, the same every time.

many: 200,000 files of up to 4 KB in 2,000 folders. large: four files of 512 MB. Both compress to about a half."""
import io
import random
import sys
import tarfile


def half_random(generator, size):
    noise = generator.randbytes((size + 1) // 2)
    return noise + bytes(size - len(noise))


def folder(archive, name):
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode, entry.mtime = tarfile.DIRTYPE, 0o755, 1
    archive.addfile(entry)


def many(archive, generator):
    for number in range(2000):
        folder(archive, f"srv/{number:04}")
    for number in range(200_000):
        entry = tarfile.TarInfo(f"srv/{number % 2000:04}/{number:06}")
        data = half_random(generator, generator.randrange(4096))
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))


class Large(io.RawIOBase):
    """A block after the other, so that the whole is never in memory."""

    def __init__(self, generator, size):
        self.generator = generator
        self.left = size

    def readable(self):
        return True

    def readinto(self, into):
        count = min(len(into), self.left)
        into[:count] = half_random(self.generator, count)
        self.left -= count
        return count


def large(archive, generator):
    for number in range(4):
        entry = tarfile.TarInfo(f"srv/large-{number}")
        entry.size = 512 << 20
        archive.addfile(entry, io.BufferedReader(Large(generator, entry.size), 1 << 16))


with tarfile.open(fileobj=sys.stdout.buffer, mode="w|", format=tarfile.GNU_FORMAT) as out:
    folder(out, ".")
    folder(out, "srv")
    {"many": many, "large": large}[sys.argv[1]](out, random.Random(1))
