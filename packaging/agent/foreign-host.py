#!/usr/bin/env python3
"""A host that is not ours: what the protocol says, and nothing of our code.

    foreign-host.py pty               makes a terminal, prints its name for the agent, and checks the agent on it
    foreign-host.py socket PATH QEMU  checks the agent behind a chardev socket of QEMU, and its dialect behind another
    foreign-host.py bench PATH QEMU CONSOLE  measures the agent beside QEMU's own; CONSOLE is where the guest says what they take
    foreign-host.py here AGENT SECONDS  starts the agent of that folder on a terminal of this machine, lets it rest, and measures it

Prints a line for each check. Exit code 1 where one fails.
"""
import base64
import json
import os
import pty
import select
import socket
import subprocess
import sys
import tempfile
import time
import tty
import zlib

PATIENCE = 30


class Channel:
    """Lines over a file descriptor, each waited for with a limit."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.buffer = b""

    def say(self, message):
        self.say_bytes((json.dumps(message) + "\n").encode())

    def say_bytes(self, data):
        while data:
            ready = select.select([self.descriptor], [self.descriptor], [], PATIENCE)
            if not ready[0] and not ready[1]:
                raise AssertionError("the guest takes nothing")
            if ready[0]:
                self.fill()
            if ready[1]:
                data = data[os.write(self.descriptor, data[:4096]):]

    def fill(self):
        read = os.read(self.descriptor, 65536)
        if not read:
            raise AssertionError("the guest hung up")
        self.buffer += read

    def hear(self):
        while b"\n" not in self.buffer:
            if not select.select([self.descriptor], [], [], PATIENCE)[0]:
                raise AssertionError("the guest says nothing")
            self.fill()
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line

    def hear_message(self, wanted):
        while True:
            line = self.hear()
            if not line.strip():
                continue
            message = json.loads(line)
            if wanted(message):
                return message

    def ask(self, message):
        self.say(message)
        return self.hear_message(lambda answer: answer.get("id") == message["id"] and "type" not in answer)


def safe(number, action, **parameters):
    return {"type": "SafeCommand", "id": str(number), "command_type": {"action": action, **parameters}}


def typed(name):
    return lambda message: message.get("type") == name


def check_metrics(channel):
    channel.say({"type": "Metrics"})
    system = channel.hear_message(typed("metrics"))["data"]["system"]
    assert 0 <= system["cpu"]["usage_percent"] <= 100
    assert system["memory"]["total_kb"] > system["memory"]["used_kb"] > 0
    assert len(system["processes"]) <= 20


def check_command(channel):
    answer = channel.ask(safe("os-1", "OsInfo"))
    assert answer["success"] is True and answer["exit_code"] == 0 and answer["command_type"] == "safe"
    assert answer["data"]["kernel_version"]


def check_split(channel):
    line = json.dumps(safe("split", "OsInfo")).encode() + b"\n"
    for position in range(0, len(line), 7):
        channel.say_bytes(line[position:position + 7])
    channel.hear_message(lambda answer: answer.get("id") == "split")


def check_burst(channel):
    channel.say_bytes(b"".join(json.dumps(safe(f"burst-{i}", "OsInfo")).encode() + b"\n" for i in range(1000)))
    missing = {f"burst-{i}" for i in range(1000)}
    while missing:
        missing.remove(channel.hear_message(lambda answer: str(answer.get("id", "")).startswith("burst-"))["id"])


def check_bad_lines(channel):
    bad = {
        b"not JSON": "not_json",
        b"\xff\xfe": "not_text",
        b"[" * 1000: "not_json",
        b"[]": "not_an_object",
        b'{"type":"metrics"}': "unknown_type",
        b'{"type":"SafeCommand","command_type":{"action":"OsInfo"}}': "missing_field",
        b"x" * 200_000: "line_too_long",
    }
    for line, code in bad.items():
        channel.say_bytes(line + b"\n")
        answer = channel.hear_message(typed("error"))
        assert answer["error"]["code"] == code, (line[:40], answer)


def check_unsafe_is_denied(channel):
    answer = channel.ask({"type": "UnsafeCommand", "id": "unsafe", "raw_command": "id -u"})
    assert answer["success"] is False and answer["error"]["code"] == "denied", answer


def check_hello(channel):
    capabilities = ["chunks", "compression", "deduplication"]
    channel.say({"type": "hello", "session": "s1", "capabilities": capabilities, "longest_line": 2048})
    hello = channel.hear_message(typed("hello"))
    assert sorted(hello["capabilities"]) == capabilities and hello["boot_id"]
    channel.say(safe("large", "ProcessList"))
    data, encoding, last = b"", "", False
    while not last:
        line = channel.hear()
        assert len(line) <= 2048
        message = json.loads(line)
        if message.get("type") == "chunk":
            data += base64.b64decode(message["data"])
            encoding, last = message["encoding"], message["last"]
        elif message.get("id") == "large":
            return  # few processes
    answer = json.loads(zlib.decompress(data) if encoding == "deflate" else data)
    assert answer["id"] == "large" and answer["success"]


def check_streams(channel):
    """This guest leads nowhere; what is said of a stream that is none does no harm."""
    channel.say({"type": "hello", "id": "f", "session": "s2", "capabilities": ["streams"]})
    hello = channel.hear_message(lambda message: message.get("type") == "hello" and message.get("id") == "f")
    assert hello["capabilities"] == ["streams"] and hello["leads_to"] == [], hello
    for stream, to in ((1, "machine"), (3, "127.0.0.1:22")):
        channel.say({"type": "stream_open", "stream": stream, "to": to, "credit": 1000})
        assert channel.hear_message(typed("stream_close"))["why"] in ("unsupported", "denied")
    channel.say({"type": "stream_data", "stream": 1, "data": "aGVsbG8="})
    assert channel.ask(safe("after", "OsInfo"))["success"]


CHECKS = [check_metrics, check_command, check_split, check_burst, check_bad_lines, check_unsafe_is_denied, check_hello, check_streams]


def run_checks(channel):
    failed = 0
    for check in CHECKS:
        try:
            check(channel)
            print("ok", check.__name__, flush=True)
        except (AssertionError, KeyError, ValueError) as problem:
            failed += 1
            print("FAILED", check.__name__, repr(problem), flush=True)
    return failed


def connected(path):
    end = socket.socket(socket.AF_UNIX)
    end.connect(path)
    return end


def check_reconnects(path, count):
    """Commands over connections that are cut without a word: each is done once, and answered."""
    done = 0
    for number in range(count):
        end = connected(path)
        channel = Channel(end.fileno())
        channel.say_bytes(b"\n")
        channel.say({"type": "hello", "session": "reconnects", "capabilities": ["deduplication"]})
        channel.hear_message(typed("hello"))
        channel.say(safe(f"r-{number}", "OsInfo"))
        if number % 2:
            end.close()
            end = connected(path)
            channel = Channel(end.fileno())
            channel.say_bytes(b"\n")
            channel.say({"type": "hello", "session": "reconnects", "capabilities": ["deduplication"]})
            channel.hear_message(typed("hello"))
            channel.say(safe(f"r-{number}", "OsInfo"))
        channel.hear_message(lambda answer: answer.get("id") == f"r-{number}")
        done += 1
        end.close()
    assert done == count
    print("ok", f"{count} reconnects", flush=True)


def check_junk(path, megabytes):
    end = connected(path)
    channel = Channel(end.fileno())
    channel.say_bytes(b"\n")
    for _ in range(megabytes):
        channel.say_bytes(b"j" * (1 << 20))
    channel.say_bytes(b"\n")
    answer = channel.hear_message(lambda message: message.get("error", {}).get("code") == "line_too_long")
    print("ok", f"{megabytes} MiB of junk in one line:", answer["message"], flush=True)
    end.close()


def check_qemu_dialect(path):
    """What libvirt says when it connects, and asks then."""
    end = connected(path)
    channel = Channel(end.fileno())

    def call(name, **arguments):
        channel.say({"execute": name, "arguments": arguments})
        return json.loads(channel.hear())

    channel.say_bytes(b"{\"execute\":\"half\xff")
    channel.say({"execute": "guest-sync-delimited", "arguments": {"id": 4711}})
    line = channel.hear()
    assert line[line.rindex(b"\xff") + 1:] == b'{"return":4711}', line
    assert call("guest-ping") == {"return": {}}
    assert any(command["name"] == "guest-exec" for command in call("guest-info")["return"]["supported_commands"])
    assert call("guest-get-osinfo")["return"]["kernel-release"]
    assert [link["name"] for link in call("guest-network-get-interfaces")["return"]] == ["lo"]
    assert isinstance(call("guest-get-fsinfo")["return"], list)
    assert call("guest-exec", path="/bin/true")["error"]["class"] == "CommandNotFound"
    end.close()
    print("ok", "the dialect of QEMU's agent", flush=True)


REST = 300
COUNT = 1000


def started(console, name):
    """Waits until the guest says that it starts an agent."""
    deadline = time.monotonic() + 120
    while f"guest: starts {name}" not in open(console, errors="replace").read():
        assert time.monotonic() < deadline, f"{name} was not started"
        time.sleep(0.002)
    return time.monotonic()


def taken(console, name):
    """The last sample of an agent: MiB now, MiB at most, seconds of processor time."""
    lines = [line.split() for line in open(console, errors="replace") if line.startswith(f"sample {name} ")]
    now, most, ticks = (int(word) for word in lines[-1][2:5])
    return f"{now / 1024:.1f} MiB, at most {most / 1024:.1f}, processor {ticks / 100:.2f} s"


def rested(console, when):
    for name in ("java", "qemu-ga"):
        print(f"{when}: {name} {taken(console, name)}", flush=True)


def latencies(name, ask):
    times = []
    for number in range(COUNT):
        since = time.monotonic()
        ask(number)
        times.append((time.monotonic() - since) * 1000)
    times.sort()
    print(f"{name}, {COUNT} commands one by one: p50 {times[COUNT // 2]:.2f} ms, p99 {times[COUNT * 99 // 100]:.2f} ms", flush=True)


def burst(name, data, hear):
    since = time.monotonic()
    data()
    hear()
    print(f"{name}, {COUNT} commands in one write: {time.monotonic() - since:.2f} s", flush=True)


def throughput(channel, seconds):
    """A stream from the guest, read as fast as it comes."""
    channel.say_bytes(b"\n")
    channel.say({"type": "hello", "id": "b", "session": "b", "capabilities": ["streams"]})
    channel.hear_message(lambda message: message.get("type") == "hello" and message.get("id") == "b")
    channel.say({"type": "stream_open", "stream": 1, "to": "machine", "credit": 131072})
    count, since = 0, 0
    while not since or time.monotonic() - since < seconds:
        message = channel.hear_message(lambda message: str(message.get("type")).startswith("stream_"))
        if message["type"] == "stream_data":
            since = since or time.monotonic()
            size = len(base64.b64decode(message["data"]))
            count += size
            channel.say({"type": "stream_credit", "stream": 1, "bytes": size})
    print(f"a stream from the guest: {count / seconds / 1e6:.1f} MB/s", flush=True)


def bench(path, other_path, console):
    end, other_end = connected(path), connected(other_path)
    channel, other = Channel(end.fileno()), Channel(other_end.fileno())
    other.say({"execute": "guest-ping"})
    since = started(console, "qemu-ga")
    other.hear()
    print(f"qemu-ga, start to first answer: {(time.monotonic() - since) * 1000:.0f} ms", flush=True)
    since = started(console, "slipway-agent")
    channel.hear()
    print(f"slipway-agent, start to first message: {(time.monotonic() - since) * 1000:.0f} ms", flush=True)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if select.select([end], [], [], 1)[0]:
            channel.hear()
    rested(console, "before rest")
    deadline = time.monotonic() + REST
    while time.monotonic() < deadline:
        if select.select([end], [], [], 1)[0]:
            channel.hear()
    rested(console, f"after {REST} s of rest")
    latencies("qemu-ga, guest-get-osinfo", lambda _: (other.say({"execute": "guest-get-osinfo"}), other.hear()))
    latencies("slipway-agent, OsInfo", lambda number: channel.ask(safe(f"bench-{number}", "OsInfo")))
    burst("qemu-ga, guest-ping", lambda: other.say_bytes(b'{"execute":"guest-ping"}\n' * COUNT),
          lambda: [other.hear() for _ in range(COUNT)])
    burst("slipway-agent, OsInfo", lambda: check_burst(channel), lambda: None)
    throughput(channel, 10)
    end.close()
    check_junk(path, 64)
    time.sleep(11)
    rested(console, "after all of it")
    other_end.close()


class Cost:
    """What a process took until now: seconds of processor time, switches to and from its threads, MiB now and at most."""

    def __init__(self, pid):
        tasks = [f"/proc/{pid}/task/{task}" for task in os.listdir(f"/proc/{pid}/task")]
        self.seconds = sum(int(open(f"{task}/schedstat").read().split()[0]) for task in tasks) / 1e9
        self.switches = sum(self.number(f"{task}/status", "voluntary_ctxt_switches") for task in tasks)
        self.now, self.most = (self.number(f"/proc/{pid}/status", name) / 1024 for name in ("VmRSS", "VmHWM"))

    @staticmethod
    def number(file, name):
        return next(int(line.split()[1]) for line in open(file) if line.startswith(name + ":"))


def settled(channel, seconds):
    """Hears what the agent says by itself, for so long."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        if select.select([channel.descriptor], [], [], left)[0]:
            channel.fill()
            channel.buffer = b""


def here(agent, rest):
    host, guest = pty.openpty()
    tty.setraw(guest)
    with tempfile.TemporaryDirectory() as folder:
        settings = {"SLIPWAY_AGENT_AUDIT": f"{folder}/audit.jsonl", "SLIPWAY_AGENT_POLICY": f"{folder}/policy.json"}
        since = time.monotonic()
        process = subprocess.Popen([f"{agent}/bin/slipway-agent", "--device", os.ttyname(guest)], env=os.environ | settings)
        channel = Channel(host)
        channel.hear()
        print(f"start to first message: {(time.monotonic() - since) * 1000:.0f} ms", flush=True)
        settled(channel, 10)
        before = Cost(process.pid)
        print(f"processor time of the start, 10 s long: {before.seconds * 1000:.0f} ms", flush=True)
        settled(channel, rest)
        after = Cost(process.pid)
        print(f"{rest} s of rest: {(after.seconds - before.seconds) * 1000:.0f} ms of processor time,"
              f" {(after.seconds - before.seconds) / rest * 100:.3f} %, resident {after.now:.1f} MiB", flush=True)
        for name in ("first", "second"):
            before = Cost(process.pid)
            latencies(f"{name} OsInfo", lambda number: channel.ask(safe(f"{name}-{number}", "OsInfo")))
            after = Cost(process.pid)
            print(f"each: {(after.seconds - before.seconds) * 1e6 / COUNT:.0f} us of processor time,"
                  f" {(after.switches - before.switches) / COUNT:.1f} switches; at most {after.most:.1f} MiB", flush=True)
        process.terminate()
        process.wait(PATIENCE)


def main(words):
    if words[0] == "pty":
        host, guest = pty.openpty()
        tty.setraw(guest)
        print(os.ttyname(guest), flush=True)
        return min(1, run_checks(Channel(host)))
    if words[0] == "bench":
        bench(*words[1:4])
        return 0
    if words[0] == "here":
        here(words[1], int(words[2]))
        return 0
    end = connected(words[1])
    failed = run_checks(Channel(end.fileno()))
    end.close()
    if failed:
        return 1
    check_reconnects(words[1], 100)
    check_junk(words[1], 64)
    check_qemu_dialect(words[2])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
