# What has to be built before anything can be booted: software, live system, image. Slow things are cached.

artefacts_made() {
    local jdk roots=("$LIVE/lib/debian.sh" "$LIVE/lib/bootstrap.sh" "$LIVE/lib/zfs.sh" "$LIVE/zfs-modules")
    software_built
    jdk=$(jdk_found)
    LIVE_ROOT=$(cached live-root "$(content_key "${roots[@]}" "$LIVE/root" "$LIVE/packages.list" "$LIVE/exclude.list" \
        "$LIVE/initramfs" "$LIVE/root-files")" "$LIVE/root")
    LAB_IMAGE=$(cached lab-image "$(content_key "${roots[@]}" "$LAB/image")" "$LAB/image/build")
    LIVE_SOFTWARE=$(cached live-software "$(content_key "$LIVE/software" "$LIVE/slipway" "$LIVE/slipway-agent" "$LIVE/runtime" \
        "$CORE_JARS" "$jdk/release")" "$LIVE/software" "$CORE_JARS")
    [[ $SCENARIO != virtio ]] || agent_built "$jdk"
    export LIVE_ROOT LAB_IMAGE LIVE_SOFTWARE
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
    CORE_JARS=$ROOT/packaging/target/lib/core
    timeout -k 10 900 "$SLIPWAY" --version >"$LOGS/version" 2>&1 || { cat "$LOGS/version" >&2; die "$SLIPWAY --version failed"; }
    compgen -G "$CORE_JARS/*.jar" >/dev/null || die "no jars in packaging/target/lib/core: mvn package makes them"
}
