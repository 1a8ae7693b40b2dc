# Booting the live system: kernel and initrd with the stick's files behind it; root and software as read-only disks.

# Where an emulated processor is kept waiting, its timer seems broken to a kernel that is not told to trust it: it panics.
LIVE_LINE="console=tty0 console=ttyS0 panic=1 net.ifnames=0 mitigations=off no_timer_check quiet loglevel=3 \
slipway.root=SLIPROOT slipway.software=SLIPSOFT"

LIVE_MEMORY=2048

# live_started [QEMU-ARGUMENT...]
live_started() {
    local disks
    initrd_joined
    mapfile -t disks < <(disks_of "${LIVE_DISKS[@]}" &&
        disk SLIPROOT "$LIVE_ROOT/root.squashfs" readonly=on && disk SLIPSOFT "$LIVE_SOFTWARE/software.squashfs" readonly=on)
    machine_started live "$LIVE_MEMORY" -kernel "$LIVE_ROOT/vmlinuz" -initrd "$WORK/initrd" -append "$LIVE_LINE" \
        -device virtio-serial-pci -chardev "socket,id=shell,path=$WORK/live.shell,server=on,wait=off" \
        -device virtserialport,chardev=shell,name=lab.shell "${disks[@]}" "$@"
    live_answers
}

live_answers() {
    case $SCENARIO in
        virtio) guest_installable 480 ;;
        guest-agent) guest_awaited 480 'guest["contact"] == "speaking"' ;;
        kiosk) machine_answers 900 "$LIVE_ADDRESS" 8443 ;; # several Java programs start at once
        *) machine_answers 480 "$LIVE_ADDRESS" 8443 && within 120 slipway_answers "$LIVE_ADDRESS:8443" ;;
    esac
}

# The kernel wants each archive to begin at a multiple of four.
initrd_joined() {
    (umask 077 && cp "$LIVE_ROOT/initrd.cpio" "$WORK/initrd" && truncate -s %4 "$WORK/initrd" && cat "$WORK/stick.cpio" >>"$WORK/initrd")
}

# in_live LINE: in the live system, as root.
in_live() { "$LAB/guest-shell" "$WORK/live.shell" 60 <<<"$1"; }
