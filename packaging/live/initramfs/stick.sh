# What belongs to this stick alone: its data partition, and what is put in place of it. A system without it starts too.

# stick_laid MEDIUM: the third partition of the stick that the machine was started from is mounted at /usb; a disc has none.
stick_laid() {
    case "$1" in
        *1) ;;
        *) return 0 ;;
    esac
    stick=$(stick_of "$1" "$(argument slipway.medium)") || return 0
    data=${stick%1}3
    is_block "$data" || return 0
    mkdir -p /new/usb
    if ! mount -t vfat -o rw,noatime,nosuid,nodev,noexec,umask=077,errors=remount-ro,flush "$data" /new/usb; then
        noted "The data partition of the stick ($data) cannot be read. Started without its settings and certificate."
        return 0
    fi
    certificate_placed || noted "The certificate on the stick cannot be read. A new one is made."
    settings_placed || noted "The settings on the stick (live.kdl) cannot be read. Started without them."
}

# stick_of MEDIUM LABEL: the only stick with that label. A disk that is built in may have it, too, and be found first, since a stick takes
# longer to appear; what is on its third partition was not put there by whoever plugged in a stick. Of two sticks either may be meant.
stick_of() {
    found=$(tried_for 100 sticks "$2") || { noted "The live system was found on $1, which is no stick. Started without settings and certificate."; return 1; }
    case "$found" in
        *' '*) noted "Several sticks are this live system (${found}): pull out all but one. Started without settings and certificate."; return 1 ;;
    esac
    echo "$found"
}

# sticks LABEL: all of them, in one line; fails where there is none.
sticks() {
    all=
    for block in "${SYS-/sys}"/class/block/*1; do
        name=${block##*/}
        [ -f "$block/partition" ] && pluggable "$block" && [ "$(label_of "/dev/$name")" = "$1" ] || continue
        all="$all${all:+ }/dev/$name"
    done
    [ -n "$all" ] && echo "$all"
}

# pluggable PARTITION: whether its disk is connected by USB, is a card, or calls itself removable. To a virtual machine its host gives what it likes
# as whatever it likes.
pluggable() {
    ! is_virtual || return 0
    path=$(readlink -f "$1")
    case "$path" in
        */usb[0-9]*/* | */mmc_host/*) return 0 ;;
    esac
    [ "$(cat "${path%/*}/removable" 2>/dev/null)" = 1 ]
}

# The processor says so, by whichever program it is run.
is_virtual() { grep -q '^flags.* hypervisor' /proc/cpuinfo; }

is_block() { [ -b "$1" ]; }

certificate_placed() {
    [ -d /new/usb/pki ] || return 0
    pki=/new/var/lib/slipway/pki
    mkdir -p "$pki"
    chmod 0700 "$pki" "${pki%/*}"
    for file in machine.crt machine.key ca.crt; do
        [ ! -f "/new/usb/pki/$file" ] || placed "/new/usb/pki/$file" "$pki/$file" || { rm -rf "$pki"; return 1; }
    done
}

settings_placed() { [ ! -f /new/usb/live.kdl ] || placed /new/usb/live.kdl /run/slipway/live.kdl; }

# Never readable for others, not even for a moment.
placed() { (umask 077 && cp "$1" "$2.new") && chmod 0600 "$2.new" && mv "$2.new" "$2"; }
