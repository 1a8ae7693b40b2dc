# What has to be built before anything can be booted: software, live system, image. Slow things are cached.

artefacts_made() {
    software_built
    local kiosk=
    [[ $SCENARIO != kiosk && $SCENARIO != tunnels ]] || kiosk=kiosk
    LIVE_ROOT=$(live_root_built $kiosk)
    LIVE_SOFTWARE=$(live_software_built $kiosk)
    ! installs || LAB_IMAGE=$(cached lab-image "$(content_key "$LIVE/lib/debian.sh" "$LIVE/lib/bootstrap.sh" "$LIVE/lib/zfs.sh" \
        "$LIVE/zfs-modules" "$LAB/image")" "$LAB/image/build")
    [[ $SCENARIO != live-stick ]] || "$LIVE/medium/make" "$LIVE_ROOT" "$LIVE_SOFTWARE" "$WORK/live.img"
    [[ $SCENARIO != virtio ]] || agent_built "$(jdk_found)"
    export LIVE_ROOT LIVE_SOFTWARE LAB_IMAGE=${LAB_IMAGE-}
}

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
