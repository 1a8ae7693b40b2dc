# The parts of the live system, from the cache or built; wants LIVE, and CORE_JARS, the folder with the modules.

# live_root_built: prints the folder with vmlinuz, initrd.cpio and root.squashfs.
live_root_built() {
    cached live-root "$(content_key "$LIVE/lib/debian.sh" "$LIVE/lib/bootstrap.sh" "$LIVE/lib/zfs.sh" "$LIVE/zfs-modules" \
        "$LIVE/lib/moment.sh" "$LIVE/root" "$LIVE/packages.list" "$LIVE/exclude.list" "$LIVE/initramfs" "$LIVE/root-files")" "$LIVE/root"
}

# live_software_built: prints the folder with software.squashfs.
live_software_built() {
    local jdk
    jdk=$(jdk_found)
    cached live-software "$(content_key "$LIVE/software" "$LIVE/slipway" "$LIVE/slipway-agent" "$LIVE/runtime" \
        "$LIVE/lib/moment.sh" "$CORE_JARS" "$jdk/release")" "$LIVE/software" "$CORE_JARS"
}
