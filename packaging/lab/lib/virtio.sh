# A machine without a network card: found, installed and asked by its agent's port alone.

GUEST=lab

# guest_fact NAME PYTHON: of the guest, from the last `slipway guests`; the expression has it as `guest`.
guest_fact() {
    python3 -c 'import json, sys
guest = next(each for each in json.load(open(sys.argv[1])) if each["name"] == sys.argv[2])
print(eval(sys.argv[3]))' "$WORK/guests.json" "$GUEST" "$1"
}

guests_asked() { slipway guests --json >"$WORK/guests.json" 2>"$LOGS/guests.err" && cp "$WORK/guests.json" "$LOGS/guests.json"; }

# guest_says PYTHON: whether the expression holds of it now.
guest_says() { guests_asked && [[ $(guest_fact "$1") == True ]]; }

# guest_awaited SECONDS PYTHON: waiting for a machine also ends when the machine does.
guest_awaited() {
    local end=$((SECONDS + $1))
    until guest_says "$2" 2>/dev/null; do
        machine_runs || { say "$MACHINE stopped by itself; its console ends:" && tail -n 15 "$LOGS/$MACHINE.console" >&2; return 1; }
        ((SECONDS < end)) || { say "$MACHINE did not say within $1 s: $2"; return 1; }
        sleep 2
    done
}

# The agent leads to the daemon, and that answers.
guest_installable() { guest_awaited "$1" 'guest["machine"]' && within 240 guest_discovered; }

guest_discovered() { asked discover discover --timeout 8 && guest_id >/dev/null; }

guest_id() {
    python3 -c 'import json, sys
print(next(each["id"] for each in json.load(open(sys.argv[1])) if each["address"]["wire"] == "GUEST" and each["fingerprint"]))' \
        "$WORK/discover.json"
}

guest_found() {
    needed "discover finds the machine by its agent" guest_discovered
    MACHINE_ID=guest:$GUEST
    passed "the machine calls itself $(guest_id)"
    check "it has no network" grep -q '"networkInterfaces":0' "$WORK/discover.json"
    asked_as_qemu "a host that asks as libvirt does is told how the live system is, and may do nothing" looks usual
    needed "its daemon answers over the port, and is not claimed" within 120 guest_answers
}

# The first handshake of a daemon that has just started takes long under emulation.
guest_answers() {
    local status=0
    slipway inventory "$MACHINE_ID" || status=$?
    ((status == 3))
}

# In the scenario without a network the installed system has an agent, as one more layer.
image_layout() {
    if [[ $SCENARIO == virtio ]]; then
        agent_layer "$WORK/agent-layer"
        "$LAB/with-layer" "$LAB_IMAGE/layout" "$WORK/agent-layer" "$WORK/layout"
        printf '%s\n' "$WORK/layout"
    else
        printf '%s\n' "$LAB_IMAGE/layout"
    fi
}

# The same image as a file of the operator's, by the command that gives such files to machines without a network.
image_served() {
    tar -C "$WORK/layout" --dereference -cf "$WORK/debian.tar" oci-layout index.json blobs
    LIMIT=3600 slipway image serve "oci-archive:$WORK/debian.tar" --port 5001 >"$LOGS/serve.log" 2>&1 &
    within 60 grep -q 'oci://operator.internal:5001/debian:bookworm' "$LOGS/serve.log" || die "the image is not served; see $LOGS/serve.log"
}

# The program that begins it leaves in the middle of the image; the next one is told nothing of where that comes from.
installed_by_two() {
    local operator
    phase "install, by one program after another"
    LIMIT=1500 slipway install "$WORK/machine.kdl" --machine "$MACHINE_ID" --confirm "$HASH" >"$LOGS/install.log" 2>&1 &
    operator=$!
    within 900 unpacking || not_installed
    check "what came until then came from the operator's file, and not from the registry" layers_from_file
    # shellcheck disable=SC2046 # a number or nothing
    kill "$operator" $(pgrep -P "$operator") 2>/dev/null || true
    wait "$operator" 2>/dev/null || true
    passed "the program that began it is gone: $(grep -o 'unpack-image: .*' "$LOGS/install.log" | tail -n 1)"
    LIMIT=1500 slipway logs "$MACHINE_ID" --follow >"$LOGS/follow.log" 2>&1 || { tail -n 30 "$LOGS/follow.log" >&2; die "it was not installed to its end"; }
    passed "the next one, which is told nothing of the image, follows it to its end"
}

layers_from_file() { ! grep -E 'GET /v2/[^"]*/blobs/' "$LOGS/registry.log"; }

# agent_layer FOLDER: the files of the agent, as docs/howto/agent.md puts them into a guest.
agent_layer() {
    local units=$1/etc/systemd/system
    mkdir -p "$1/opt" "$units/multi-user.target.wants"
    cp -a "$LAB_AGENT/slipway-agent" "$1/opt/"
    cp "$LAB_AGENT/slipway-agent/slipway-agent.service" "$units/"
    ln -s ../slipway-agent.service "$units/multi-user.target.wants/slipway-agent.service"
}

# From both disks, by EFI; and what it is, it says by the agent that was installed in it.
boots_by_virtio() {
    local arguments
    phase "boot both-efi"
    mapfile -t arguments < <(firmware_of efi both-efi && disks_of SLIPLAB0001 SLIPLAB0002)
    machine_started both-efi 1024 -snapshot "${arguments[@]}"
    needed "both-efi: boots, and its agent speaks" guest_awaited 600 'guest["metrics"] is not None'
    check_is "both-efi: host name" slipway-lab "$(guest_fact 'guest["metrics"]["hostname"]')"
    check_is "both-efi: / is on ZFS" zfs \
        "$(guest_fact 'next(each["fileSystem"] for each in guest["metrics"]["mounts"] if each["point"] == "/")')"
    check_is "both-efi: it is no live system" False "$(guest_fact 'guest["machine"]')"
    check_is "both-efi: it has no network but loopback" True "$(guest_fact 'guest["metrics"]["links"] <= 1')"
    check "both-efi: it does a safe command" guest_ran
    machine_stopped
}

guest_ran() { slipway guests run "$GUEST" OsInfo | grep -q Debian; }
