# The parts of the live system, from the cache or built; wants LIVE, CORE_JARS, the folder with the modules, and WIZARD_JARS, that with
# those of the wizard.

# live_root_built [kiosk]: prints the folder with vmlinuz, initrd.cpio and root.squashfs.
live_root_built() {
    local parts=("$LIVE/lib/debian.sh" "$LIVE/lib/bootstrap.sh" "$LIVE/lib/zfs.sh" "$LIVE/zfs-modules" "$LIVE/lib/moment.sh" "$LIVE/root"
        "$LIVE/packages.list" "$LIVE/exclude.list" "$LIVE/initramfs" "$LIVE/root-files")
    [[ -z ${1-} ]] || parts+=("$LIVE/kiosk.list" "$LIVE/kiosk-exclude.list" "$LIVE/kiosk-unpacked.list" "$LIVE/kiosk-files")
    cached "${1:-live}-root" "$(content_key "${parts[@]}")" root_built "$@"
}

# live_software_built [kiosk]: prints the folder with software.squashfs.
live_software_built() {
    local jdk parts=("$LIVE/software" "$LIVE/slipway" "$LIVE/slipway-agent" "$LIVE/runtime" "$LIVE/learn" "$LIVE/at-its-place"
        "$LIVE/lib/moment.sh" "$CORE_JARS")
    jdk=$(jdk_found)
    [[ -z ${1-} ]] || parts+=("$LIVE/slipway-kiosk" "$WIZARD_JARS")
    cached "${1:-live}-software" "$(content_key "${parts[@]}" "$jdk/release")" software_packed "$@"
}

# The cache names the folder last.
root_built() { "$LIVE/root" "${!#}" ${2+"$1"}; }

software_packed() { "$LIVE/software" "$CORE_JARS" "${!#}" ${2+"$WIZARD_JARS"}; }
