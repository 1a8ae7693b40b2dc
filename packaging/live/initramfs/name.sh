# What the machine is called until it is installed: by what its firmware says of it, so the same each time.

host_named() {
    identity=$(cat /sys/class/dmi/id/product_uuid /sys/class/dmi/id/product_serial /sys/class/dmi/id/board_serial 2>/dev/null || true)
    [ -n "$identity" ] || return 0
    name=slipway-$(echo "$identity" | sha256sum | cut -c 1-6)
    echo "$name" >/new/etc/hostname
    printf '127.0.0.1 localhost\n127.0.1.1 %s\n::1 localhost\n' "$name" >/new/etc/hosts
}
