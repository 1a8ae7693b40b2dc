#!/usr/bin/env python3
"""Asks QEMU's own agent anew what a recording has asked, and prints the recording with what it answers now.

    qemu-answers.py QEMU-GA RECORDING > NEW

A line "> CALL" is followed by "< ANSWER". FOLDER stands for a folder of the day, which has a file.txt, PID for the number of
the program that was started last. What can change from day to day is no part of a recording.
"""
import json
import os
import socket
import subprocess
import sys
import tempfile
import time

PATIENCE = 10


def connected(path):
    deadline = time.monotonic() + PATIENCE
    while True:
        end = socket.socket(socket.AF_UNIX)
        try:
            end.connect(path)
            end.settimeout(PATIENCE)
            return end.makefile("rw")
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def asked(agent, call):
    """A program that still runs is asked after again."""
    while True:
        agent.write(call + "\n")
        agent.flush()
        answer = agent.readline().strip()
        if json.loads(answer).get("return") != {"exited": False}:
            return answer


def recorded(agent, folder, lines):
    pid = "0"
    for line in lines:
        if not line.startswith("> "):
            if not line.startswith("< "):
                yield line
            continue
        answer = asked(agent, line[2:].replace("FOLDER", folder).replace("PID", pid))
        returned = json.loads(answer).get("return")
        if isinstance(returned, dict) and "pid" in returned:
            pid = str(returned["pid"])
            answer = answer.replace(pid, "PID")
        yield line
        yield "< " + answer.replace(folder, "FOLDER")


def main(program, recording):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        with open(os.path.join(folder, "file.txt"), "w") as file:
            file.write("hello world\n")
        process = subprocess.Popen([program, "-m", "unix-listen", "-p", path, "-t", folder, "-b", "guest-get-host-name"],
                                   stderr=subprocess.DEVNULL)
        try:
            with connected(path) as agent, open(recording) as lines:
                for line in recorded(agent, folder, lines.read().splitlines()):
                    print(line)
        finally:
            process.terminate()
            process.wait(PATIENCE)


if __name__ == "__main__":
    main(*sys.argv[1:3])
