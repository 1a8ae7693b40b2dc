#!/usr/bin/env python3
"""time-left.py COMMAND...: runs a command that tells how far it is, such as `slipway image unpack`, and prints, for each
line with a time left, how long it really took from then on and by how much the line was wrong."""
import re
import subprocess
import sys
import time

LINE = re.compile(rb": (\d+) % .*about (\d+) (s|min) left")


def main() -> int:
    told = []
    with subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as command:
        for line in command.stderr:
            found = LINE.search(line)
            if found:
                left = int(found[2]) * (60 if found[3] == b"min" else 1)
                told.append((time.monotonic(), int(found[1]), left, line.decode().split(", ")[-2]))
    end = time.monotonic()
    if command.returncode != 0:
        return command.returncode
    print("  done   told   took  wrong by")
    for at, done, left, slow in told:
        print(f"{done:4d} % {left:4d} s {end - at:5.1f} s {(left - (end - at)) / (end - at):+8.0%}   {slow}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
