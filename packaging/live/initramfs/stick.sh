# What belongs to this stick alone: its data partition, and what is put in place of it. A system without it starts too.

# stick_laid MEDIUM: its third partition is mounted at /usb.
stick_laid() {
    data=${1%1}3
    case "$1" in
        *1) [ -b "$data" ] || return 0 ;;
        *) return 0 ;;
    esac
    mkdir -p /new/usb
    if ! mount -t vfat -o rw,noatime,nosuid,nodev,noexec,umask=077,errors=remount-ro,flush "$data" /new/usb; then
        noted "The data partition of the stick ($data) cannot be read. Started without its settings and certificate."
        return 0
    fi
    certificate_placed || noted "The certificate on the stick cannot be read. A new one is made."
    settings_placed || noted "The settings on the stick (live.kdl) cannot be read. Started without them."
}

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
