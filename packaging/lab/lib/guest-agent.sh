# The agent of a running system on two real ports, asked by hosts that are not ours: in its own protocol, and in QEMU's dialect.

AGENT_SETTINGS=etc/slipway-agent

# An agent that leads to no machine to install.
agent_on_stick() {
    mkdir -p "$WORK/stick/$AGENT_SETTINGS"
    echo '{"qemu_device": "/dev/virtio-ports/org.qemu.guest_agent.0"}' >"$WORK/stick/$AGENT_SETTINGS/agent.json"
    "$LIVE/overlay" "$WORK/stick" "$WORK/stick.cpio"
}

# In the order in which an owner allows more and more, and at the end nearly nothing.
guest_agent_asked() {
    agent_on_stick
    phase "live system to an agent that speaks"
    live_started || die "the live system did not come up; its console is $LOGS/live.console"
    check "it has no network but loopback" test lo = "$(in_live 'ls /sys/class/net')"
    phase "the agent's own protocol"
    check "a host that is not ours is answered as the protocol says" timeout -k 5 400 python3 "$ROOT/packaging/agent/foreign-host.py" \
        socket "$WORK/guests/lab.sock" "$WORK/qemu-agent"
    phase "QEMU's dialect"
    asked_as_qemu "without a policy it tells how the guest is, and nothing else is there" looks usual
    everything_allowed
    all_but_blocked
    only_listed
}

everything_allowed() {
    policy_set '{"qemu": {"allow": ["*"]}, "files": {"read": ["/srv/given"], "write": ["/srv/given"]}}'
    in_live 'mkdir /srv/given && ln -s /etc/shadow /srv/given/link && useradd -m skipper' >/dev/null
    asked_as_qemu "it runs programs, and says how they ended" executed
    asked_as_qemu "it gives and takes files below the folders of its policy, and no others" files
    check_is "what was written is in the guest" "$(given_file | sha256sum | cut -d' ' -f1)" "$(in_live 'sha256sum /srv/given/file | cut -d" " -f1')"
    asked_as_qemu "it keeps SSH keys, and sets a password" accounts
    check_is "the key is the user's own file" "600 skipper ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB two" "$(in_live "$KEY_OF_SKIPPER")"
    check_is "the password is the user's" '$6$salt$hash' "$(in_live 'getent shadow skipper | cut -d: -f2')"
    check "neither is in the audit log" in_live '! grep -e AAAAC3 -e salt /var/log/slipway-agent/audit.jsonl'
    frozen_and_thawed
}

# shellcheck disable=SC2016 # the guest's shell expands it
KEY_OF_SKIPPER='cd /home/skipper/.ssh && echo "$(stat -c "%a %U" authorized_keys) $(cat authorized_keys)"'

given_file() { python3 -c 'import sys; sys.stdout.buffer.write(bytes(range(256)) * 2048)'; }

# The kernel refuses to freeze what is frozen: so it says, and not the agent.
frozen_and_thawed() {
    in_live 'mkfs.ext4 -q /dev/disk/by-id/virtio-SLIPLAB0001 && mkdir /srv/disk && mount /dev/disk/by-id/virtio-SLIPLAB0001 /srv/disk' >/dev/null
    asked_as_qemu "it freezes a file system, and does nothing then that writes" freeze
    check "the file system is frozen" in_live '! fsfreeze --freeze /srv/disk'
    asked_as_qemu "it thaws it" thaw
    check "the file system can be written to" in_live 'timeout 20 touch /srv/disk/thawed'
    asked_as_qemu "it freezes it once more" freeze
    check "an agent that is killed then thaws it as soon as it is there again" killed_while_frozen
}

killed_while_frozen() { in_live 'systemctl kill --signal=KILL slipway-agent' >/dev/null && within 120 in_live 'timeout 20 touch /srv/disk/killed'; }

all_but_blocked() {
    policy_set '{"qemu": {"allow": ["*"], "block": ["guest-exec", "guest-set-user-password"]}}'
    asked_as_qemu "what its policy blocks is not there" blocked
}

# The last thing that it does.
only_listed() {
    policy_set '{"qemu": {"allow": ["guest-sync-delimited", "guest-info", "guest-shutdown"]}}'
    asked_as_qemu "with a list nothing else is there" listed
    asked_as_qemu "it switches the machine off" shutdown
    check "the machine is off" within 180 machine_gone
}

# asked_as_qemu SENTENCE CHECK...
asked_as_qemu() {
    local sentence=$1
    shift
    check "$sentence" timeout -k 5 300 "$ROOT/packaging/agent/qemu-host.py" "$WORK/qemu-agent" "$@"
}

# policy_set JSON: a policy counts from the next start.
policy_set() { in_live "echo '$1' >/$AGENT_SETTINGS/policy.json && systemctl restart slipway-agent" >/dev/null; }
