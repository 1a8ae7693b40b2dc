# Finding what the live system was started from: by what it is, never by where it is.

# disk_of ARGUMENT: the disk whose serial ARGUMENT=SERIAL of the kernel line names.
disk_of() {
    wanted=$(argument "$1")
    tried disk_with_serial "$wanted" && return
    noted "No disk has the serial '$wanted' ($1 on the kernel line)."
    return 1
}

disk_with_serial() {
    for serial in /sys/block/*/serial /sys/block/*/device/serial; do
        [ -f "$serial" ] && [ "$(tr -d ' \n' <"$serial")" = "$1" ] && device_of "$serial" && return
    done
    return 1
}

device_of() { echo "$1" | sed -E 's,/sys/block/([^/]+)/.*,/dev/\1,'; }

# medium_of ARGUMENT: the device with the ISO 9660 file system that has that label. The label comes from what is on it.
medium_of() {
    wanted=$(argument "$1")
    tried medium_with_label "$wanted" && return
    noted "No medium has the label '$wanted' ($1 on the kernel line): was the stick pulled out?"
    return 1
}

# A partition of a stick, or a disc; never a whole stick, or its data partition could not be mounted beside.
medium_with_label() {
    for block in /sys/class/block/*; do
        name=${block##*/}
        [ -f "$block/partition" ] || [ "${name#sr}" != "$name" ] || continue
        [ "$(label_of "/dev/$name")" = "$1" ] && echo "/dev/$name" && return
    done
    return 1
}

# ECMA-119 8.4.7: 32 bytes at offset 40 of the volume descriptor in sector 16.
label_of() { dd if="$1" bs=8 skip=4101 count=4 2>/dev/null | tr -d ' \0'; }

# checked ARGUMENT FILE: a device that gives blocks of FILE only as they were when the medium was made. ARGUMENT=BLOCKS:HASH
# of the kernel line is how many blocks of 4096 bytes it has, and the root of the tree of hashes behind them.
checked() {
    tree=$(argument "$1")
    blocks=${tree%:*}
    loop=$(losetup -f)
    losetup -r "$loop" "$2"
    dmsetup create "${1#slipway.}" --readonly --noudevsync --noudevrules \
        --table "0 $((blocks * 8)) verity 1 $loop $loop 4096 4096 $blocks $blocks sha256 ${tree#*:} -" >&2
    mapped "${1#slipway.}"
}

# mapped NAME: without udev nobody else makes a node with that name.
mapped() {
    for block in /sys/block/dm-*; do
        [ "$(cat "$block/dm/name")" != "$1" ] || echo "/dev/${block##*/}"
    done
}
