# A root as `zfs send` wrote it: made in the live system, on disks that are in no plan, and served to it as a file.

STREAM_SERVER=$HOST_ADDRESS:8080

stream_disks_made() {
    truncate -s 4G "$WORK/SLIPPOOL.img" "$WORK/SLIPSEND.img"
    LIVE_DISKS+=(SLIPPOOL SLIPSEND)
}

stream_installed() {
    stream_disks_made
    phase "live system to ready"
    live_started || die "the live system did not come up; its console is $LOGS/live.console"
    phase "send a root, and serve it"
    needed "the live system unpacks a root into a pool and sends it" stream_sent
    stream_served
    phase "discover to confirmed plan"
    operated
    machine_stopped
    check "the disk outside the plan is bit for bit as before" bystander_untouched
}

# The pool is exported afterwards: to the installation it is one more disk that must stay as it is.
stream_sent() {
    "$LAB/guest-shell" "$WORK/live.shell" 1800 <<END
bash -euo pipefail <<'IN' 2>&1
zpool create -f -R /run/source -O mountpoint=none -O acltype=posixacl -O xattr=sa source /dev/disk/by-id/virtio-SLIPPOOL
zfs create -o mountpoint=/root source/root
/opt/slipway/bin/slipway image unpack --plain-http $IMAGE_REFERENCE /run/source/root
zfs snapshot source/root@image
zfs send source/root@image | dd of=/dev/disk/by-id/virtio-SLIPSEND bs=1M iflag=fullblock conv=fsync
zpool export source
IN
END
}

stream_served() {
    local bytes
    bytes=$(sed -n 's/^\([0-9]*\) bytes .*/\1/p' "$LOGS/last-command") && ((bytes > 0)) || die "nothing was sent"
    mkdir "$WORK/served"
    head -c "$bytes" "$WORK/SLIPSEND.img" | zstd -q -T0 -o "$WORK/served/root.zfs.zst"
    sha256sum "$WORK/SLIPPOOL.img" >>"$WORK/bystander.sha256"
    python3 -m http.server --bind "${STREAM_SERVER%:*}" --directory "$WORK/served" "${STREAM_SERVER#*:}" >"$LOGS/files.log" 2>&1 &
    within 30 curl -sfI "http://$STREAM_SERVER/root.zfs.zst" || die "the stream is not served; see $LOGS/files.log"
    IMAGE_REFERENCE=zfs-stream+http://$STREAM_SERVER/root.zfs.zst@sha256:$(sha256sum <"$WORK/served/root.zfs.zst" | cut -d' ' -f1)
    configuration_filled stream >"$WORK/machine.kdl"
}

assert_received() {
    check "$1: the snapshot that was received is not there any more" not_received
}

not_received() { ! grep -q '^dataset .*@received' "$FACTS"; }
