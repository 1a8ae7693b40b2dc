# Emulated machines: one at a time, known by a name. `panic=1` in them and -no-reboot here: what dies ends.

# How machines of this run are reached: by a network card, or by ports alone, the agent's and the one that libvirt gives to guests.
wired() {
    if ! has_network; then
        mkdir -p "$WORK/guests"
        WIRING=(-nic none -device "virtio-serial-pci,id=agent-bus" -chardev "socket,id=agent,path=$WORK/guests/lab.sock,server=on,wait=off"
            -device virtserialport,bus=agent-bus.0,chardev=agent,name=org.infinibay.agent
            -chardev "socket,id=qemu-agent,path=$WORK/qemu-agent,server=on,wait=off"
            -device virtserialport,bus=agent-bus.0,chardev=qemu-agent,name=org.qemu.guest_agent.0)
    else
        WIRING=(-netdev tap,id=net,ifname=lab-tap,script=no,downscript=no
            -device "virtio-net-pci,netdev=net,mac=$MACHINE_MAC,romfile=")
    fi
}

# Until 8.1 QEMU translates code while another processor changes it, and may keep what it read half changed ("accel/tcg: Always
# lock pages before translation"). With two processors, machined died now and then in compiled code, which Java patches: most likely of that.
processors() { if emulator_at_least 8.1; then echo 2; else echo 1; fi; }

emulator_at_least() {
    local version
    version=$(qemu-system-x86_64 --version | sed -n '1s/.* version \([0-9.]*\).*/\1/p')
    printf '%s\n' "$1" "$version" | sort --check=quiet --version-sort
}

# machine_started NAME MEMORY-MIB QEMU-ARGUMENT...
machine_started() {
    local name=$1 memory=$2
    shift 2
    TMPDIR=$WORK qemu-system-x86_64 -name "$name" -machine q35 -accel tcg,thread=multi,tb-size=512 -cpu max -smp "$(processors)" \
        -m "$memory" -nodefaults -display none -vga std -no-reboot -rtc base=utc \
        -chardev "socket,id=serial,path=$WORK/$name.serial,server=on,wait=off,logfile=$LOGS/$name.console" \
        -serial chardev:serial -qmp "unix:$WORK/$name.qmp,server=on,wait=off" \
        "${WIRING[@]}" -device virtio-rng-pci \
        -smbios "type=1,manufacturer=Slipway,product=Lab,serial=SLIPLAB-$SCENARIO,uuid=51190a7e-0001-4000-8000-000000000001" \
        "$@" >"$LOGS/$name.qemu" 2>&1 &
    MACHINE=$name
    MACHINE_PID=$!
}

# disk SERIAL FILE [OPTION]: the arguments of a virtio disk, one a line.
disk() {
    printf '%s\n' -drive "if=none,id=$1,file=$2,format=raw,cache=unsafe,discard=unmap${3:+,$3}" \
        -device "virtio-blk-pci,drive=$1,serial=$1"
}

machine_runs() { kill -0 "$MACHINE_PID" 2>/dev/null; }

# typed NAME LINE: on its serial console, as fast as a busy machine takes it: what does not fit into its port when the line is hung up is lost.
typed() {
    python3 -c 'import socket, sys, time
with socket.socket(socket.AF_UNIX) as console:
    console.settimeout(10)
    console.connect(sys.argv[1])
    for each in sys.argv[2].encode() + b"\r":
        console.sendall(bytes([each]))
        time.sleep(0.1)
    time.sleep(2)' "$WORK/$1.serial" "$2"
}

# The plug is pulled: what was reported as done must be on the disks.
machine_stopped() {
    [[ -n ${MACHINE_PID-} ]] || return 0
    "$LAB/qmp" "$WORK/$MACHINE.qmp" quit >/dev/null 2>&1 || true
    within 10 machine_gone || kill -KILL "$MACHINE_PID"
    wait "$MACHINE_PID" 2>/dev/null || true
    MACHINE_PID=
}

machine_gone() { ! machine_runs; }

# What its display shows, into the logs.
machine_pictured() {
    [[ -n ${MACHINE_PID-} ]] && machine_runs || return 0
    "$LAB/qmp" "$WORK/$MACHINE.qmp" screendump "{\"filename\": \"$LOGS/$MACHINE.png\", \"format\": \"png\"}" >/dev/null || true
}

# What a failed machine can still say for itself.
machine_witnessed() {
    machine_pictured
    [[ -S $WORK/$MACHINE.shell ]] && machine_runs || return 0
    "$LAB/guest-shell" "$WORK/$MACHINE.shell" 60 >"$LOGS/$MACHINE.journal" 2>&1 <<<'journalctl --no-pager -b; lsblk; zpool status; ip address' || true
    say "what its services said last (all of it: $LOGS/$MACHINE.journal):"
    grep -a -E ' (systemd|slipway|kernel)(\[[0-9]+\])?: ' "$LOGS/$MACHINE.journal" | grep -a -v lab-shell | tail -n 40 >&2 || true
}

# answers ADDRESS PORT: something listens there.
# shellcheck disable=SC2016 # the inner shell expands them
answers() { timeout 2 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2"; }

# slipway_answers ADDRESS:PORT: TLS and all; a port that is open alone says nothing of what is behind it.
slipway_answers() { timeout 10 openssl s_client -connect "$1" </dev/null 2>/dev/null | grep -q 'BEGIN CERTIFICATE'; }

# Waiting for a machine also ends when the machine does.
machine_answers() {
    local seconds=$1 address=$2 port=$3 end=$((SECONDS + $1))
    until answers "$address" "$port" 2>/dev/null; do
        machine_runs || { say "$MACHINE stopped by itself; its console ends:" && tail -n 15 "$LOGS/$MACHINE.console" >&2; return 1; }
        ((SECONDS < end)) || { say "$MACHINE did not answer at $address:$port within $seconds s"; return 1; }
        sleep 1
    done
}
