#!/usr/bin/env python3
"""A host that speaks QEMU's dialect as libvirt does, and knows nothing of our code: qemu-host.py SOCKET CHECK...

Prints a line for each check; exit code 1 where one fails. What a check needs in the guest is in packaging/lab/lib/guest-agent.sh.
"""
import base64
import json
import socket
import sys
import time

PATIENCE = 60
UNKNOWN = "CommandNotFound"


class Agent:
    """A connection, begun as libvirt begins one: with a byte that no text has, and a number that comes back."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(path)
        self.lines = self.socket.makefile("rb")
        number = time.monotonic_ns()
        self.socket.sendall(b'\xff{"execute":"guest-sync-delimited","arguments":{"id":%d}}\n' % number)
        while (line := self.lines.readline()) and not line.endswith(b'\xff{"return":%d}\n' % number):
            pass
        assert line, "the agent hung up"

    def say(self, name, **arguments):
        call = {"execute": name} | ({"arguments": {key.replace("_", "-"): value for key, value in arguments.items()}} if arguments else {})
        self.socket.sendall(json.dumps(call, separators=(",", ":")).encode() + b"\n")

    def answer(self, name, **arguments):
        self.say(name, **arguments)
        return json.loads(self.lines.readline())

    def call(self, name, **arguments):
        answer = self.answer(name, **arguments)
        assert "return" in answer, (name, answer)
        return answer["return"]

    def refused(self, name, **arguments):
        return self.answer(name, **arguments)["error"]["class"]

    def commands(self):
        """Those that are allowed, by its own account."""
        return {each["name"] for each in self.call("guest-info")["supported_commands"] if each["enabled"]}

    def run(self, *argv, **arguments):
        """As `virsh qemu-agent-command` users do: started, and asked after until it ended."""
        pid = self.call("guest-exec", path=argv[0], arg=list(argv[1:]), capture_output=True, **arguments)["pid"]
        deadline = time.monotonic() + PATIENCE
        while not (status := self.call("guest-exec-status", pid=pid))["exited"]:
            assert time.monotonic() < deadline, argv
            time.sleep(0.1)
        return status["exitcode"], base64.b64decode(status.get("out-data", "")), base64.b64decode(status.get("err-data", ""))


def encoded(data):
    return base64.b64encode(data).decode()


def looks(agent):
    """What libvirt asks by itself, and `virsh guestinfo` and `domifaddr --source agent`."""
    assert agent.call("guest-ping") == {}
    assert agent.call("guest-get-osinfo")["id"] == "debian"
    assert agent.call("guest-get-host-name")["host-name"]
    assert abs(agent.call("guest-get-time") / 1e9 - time.time()) < 3600
    assert agent.call("guest-get-timezone")["offset"] == 0
    assert agent.call("guest-get-vcpus")[0] == {"logical-id": 0, "online": True, "can-offline": False}
    assert "/dev/vda" in [disk["name"] for disk in agent.call("guest-get-disks") if not disk["partition"]]
    assert agent.call("guest-get-users") == []
    assert "lo" in [link["name"] for link in agent.call("guest-network-get-interfaces")]
    assert agent.call("guest-fsfreeze-status") == "thawed"


def usual(agent):
    """Without a policy: what only looks."""
    assert all(name.startswith(("guest-sync", "guest-ping", "guest-info", "guest-get-", "guest-network-get-", "guest-fsfreeze-status"))
               for name in agent.commands()), agent.commands()
    for name, arguments in (("guest-exec", {"path": "/bin/true"}), ("guest-file-open", {"path": "/etc/shadow"}), ("guest-shutdown", {}),
                            ("guest-fsfreeze-freeze", {}), ("guest-ssh-get-authorized-keys", {"username": "root"}),
                            ("guest-set-user-password", {"username": "root", "password": encoded(b"x"), "crypted": False})):
        assert agent.refused(name, **arguments) == UNKNOWN, name


def executed(agent):
    assert agent.run("/bin/uname", "-s") == (0, b"Linux\n", b"")
    assert agent.run("sh", "-c", "cat; echo $WORD >&2; exit 7", input_data=encoded(b"in"), env=["WORD=out"]) == (7, b"in", b"out\n")
    assert agent.refused("guest-exec", path="/no/such") == "GenericError"
    assert agent.refused("guest-exec-status", pid=1) == "GenericError"


def files(agent):
    """Below the folders of the policy; half a mebibyte, in pieces, as tools do it."""
    content = bytes(range(256)) * 2048
    handle = agent.call("guest-file-open", path="/srv/given/file", mode="w")
    for at in range(0, len(content), 48 * 1024):
        piece = content[at:at + 48 * 1024]
        assert agent.call("guest-file-write", handle=handle, buf_b64=encoded(piece))["count"] == len(piece)
    agent.call("guest-file-flush", handle=handle)
    agent.call("guest-file-close", handle=handle)
    handle, read, eof = agent.call("guest-file-open", path="/srv/given/file", mode="r"), b"", False
    while not eof:
        part = agent.call("guest-file-read", handle=handle, count=100_000)
        read, eof = read + base64.b64decode(part["buf-b64"]), part["eof"]
    assert read == content
    assert agent.call("guest-file-seek", handle=handle, offset=256, whence=0)["position"] == 256
    assert agent.call("guest-file-read", handle=handle, count=2)["buf-b64"] == encoded(b"\x00\x01")
    agent.call("guest-file-close", handle=handle)
    assert agent.refused("guest-file-read", handle=handle) == "GenericError"
    for path in ("/etc/shadow", "/srv/given/../../etc/shadow", "/srv/given/link"):
        assert agent.refused("guest-file-open", path=path) == "GenericError", path


def accounts(agent):
    """`virsh set-user-sshkeys`, `get-user-sshkeys` and `set-user-password --encrypted`; the guest itself is looked at afterwards."""
    keys = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA one", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB two"]
    agent.call("guest-ssh-add-authorized-keys", username="skipper", keys=keys)
    agent.call("guest-ssh-remove-authorized-keys", username="skipper", keys=keys[:1])
    assert agent.call("guest-ssh-get-authorized-keys", username="skipper")["keys"] == keys[1:]
    assert agent.refused("guest-ssh-get-authorized-keys", username="nobody-there") == "GenericError"
    agent.call("guest-set-user-password", username="skipper", password=encoded(b"$6$salt$hash"), crypted=True)


def freeze(agent):
    mounted = {each["mountpoint"]: each for each in agent.call("guest-get-fsinfo")}
    assert mounted["/srv/disk"]["type"] == "ext4" and mounted["/srv/disk"]["total-bytes"] > 10 ** 9, mounted
    assert agent.call("guest-fsfreeze-freeze-list", mountpoints=["/srv/disk"]) == 1
    assert agent.call("guest-fsfreeze-status") == "frozen"
    assert agent.refused("guest-exec", path="/bin/true") == "GenericError"
    assert agent.call("guest-ping") == {}


def thaw(agent):
    assert agent.call("guest-fsfreeze-thaw") == 1
    assert agent.call("guest-fsfreeze-status") == "thawed"
    assert agent.run("true")[0] == 0


def blocked(agent):
    """All but what the policy blocks."""
    assert "guest-fsfreeze-freeze" in agent.commands()
    assert {"guest-exec", "guest-set-user-password"}.isdisjoint(agent.commands())
    assert agent.refused("guest-exec", path="/bin/true") == UNKNOWN


def listed(agent):
    """Nothing but what the policy lists."""
    assert agent.commands() == {"guest-sync-delimited", "guest-info", "guest-shutdown"}, agent.commands()
    assert agent.refused("guest-ping") == UNKNOWN


def shutdown(agent):
    """Has no answer where it succeeds."""
    agent.say("guest-shutdown", mode="powerdown")


CHECKS = {check.__name__: check for check in (looks, usual, executed, files, accounts, freeze, thaw, blocked, listed, shutdown)}


def main(path, *names):
    failed = 0
    for name in names:
        try:
            CHECKS[name](Agent(path))
            print("ok", name, flush=True)
        except (AssertionError, LookupError, ValueError, OSError) as problem:
            failed = 1
            print("FAILED", name, repr(problem), flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
