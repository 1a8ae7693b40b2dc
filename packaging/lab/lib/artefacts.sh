# What has to be built before anything can be booted: software, live system, image. Slow things are cached.

artefacts_made() {
    local jdk roots=("$LIVE/lib/debian.sh" "$LIVE/lib/bootstrap.sh" "$LIVE/lib/zfs.sh" "$LIVE/zfs-modules")
    software_built
    jdk=$(jdk_found)
    case $SCENARIO in
        kiosk) kiosk_built "$jdk" "${roots[@]}" ;;
        *) live_built "$jdk" "${roots[@]}" ;;
    esac
    [[ $SCENARIO != virtio ]] || agent_built "$jdk"
    export LIVE_ROOT LIVE_SOFTWARE LAB_IMAGE=${LAB_IMAGE-}
}

# The small live system, which is asked over the network, and what it installs.
live_built() {
    local jdk=$1
    shift
    LIVE_ROOT=$(cached live-root "$(content_key "$@" "${LIVE_FILES[@]}")" "$LIVE/root")
    LAB_IMAGE=$(cached lab-image "$(content_key "$@" "$LAB/image")" "$LAB/image/build")
    LIVE_SOFTWARE=$(cached live-software "$(content_key "${SOFTWARE_FILES[@]}" "$CORE_JARS" "$jdk/release")" "$LIVE/software" "$CORE_JARS")
}

# The live system with the wizard on its display.
kiosk_built() {
    local jdk=$1
    shift
    LIVE_ROOT=$(cached kiosk-root "$(content_key "$@" "${LIVE_FILES[@]}" "$LIVE/kiosk.list" "$LIVE/kiosk-exclude.list" \
        "$LIVE/kiosk-unpacked.list" "$LIVE/kiosk-files")" kiosk_root_built)
    LIVE_SOFTWARE=$(cached kiosk-software "$(content_key "${SOFTWARE_FILES[@]}" "$LIVE/slipway-kiosk" "$CORE_JARS" "$WIZARD_JARS" \
        "$jdk/release")" kiosk_software_built)
}

kiosk_root_built() { "$LIVE/root" "$1" kiosk; }

kiosk_software_built() { "$LIVE/software" "$CORE_JARS" "$1" "$WIZARD_JARS"; }

LIVE_FILES=("$LIVE/root" "$LIVE/packages.list" "$LIVE/exclude.list" "$LIVE/initramfs" "$LIVE/root-files")
SOFTWARE_FILES=("$LIVE/software" "$LIVE/slipway" "$LIVE/slipway-agent" "$LIVE/runtime")

# As it goes into a guest: the installed system has one in this scenario, and no other way to be asked.
agent_built() {
    local jars=("$CORE_JARS"/agent-bridge-*.jar)
    LAB_AGENT=$(SLIPWAY_JAVA_HOME=$1 cached lab-agent "$(content_key "$ROOT/packaging/agent" "${jars[0]}" "$1/release")" \
        "$ROOT/packaging/agent/build" "${jars[0]}")
    export LAB_AGENT
}

# The launcher builds what it needs; here, while there is still a network.
software_built() {
    CORE_JARS=$ROOT/packaging/target/lib/core WIZARD_JARS=$ROOT/packaging/target/lib/app
    timeout -k 10 900 "$SLIPWAY" --version >"$LOGS/version" 2>&1 || { cat "$LOGS/version" >&2; die "$SLIPWAY --version failed"; }
    compgen -G "$CORE_JARS/*.jar" >/dev/null || die "no jars in packaging/target/lib/core: mvn package makes them"
}
