# The program with its own runtime, by jlink and jpackage.

CORE_MAIN=dev.slipway.core/dev.slipway.core.cli.Slipway
WIZARD_MAIN=dev.slipway.app/dev.slipway.app.SlipwayApp

image_made() {
    local out=$1 jdk modules option options=()
    jdk=$(jdk_found)
    [[ -x $jdk/bin/jpackage ]] || die "$jdk has no jpackage"
    modules_gathered
    modules=$(modules_needed "$jdk" | sort -u | paste -sd,)
    "$jdk/bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages --strip-debug --compress zip-0 --output "$WORK/runtime"
    rm -rf "$out/slipway"
    wizard_described
    while read -r option; do options+=(--java-options "$option"); done < <(start_options command && cache_option command)
    say "   jpackage"
    "$jdk/bin/jpackage" --type app-image --dest "$out" --name slipway --app-version "${VERSION%%[~-]*}" --vendor Slipway \
        --icon "$ROOT/assets/icon/slipway.png" --runtime-image "$WORK/runtime" --module-path "$WORK/modules" --module "$CORE_MAIN" \
        --add-launcher "slipway-wizard=$WORK/wizard.properties" "${options[@]}" >"$WORK/jpackage.log" 2>&1 \
        || { cat "$WORK/jpackage.log" >&2; die "jpackage failed"; }
    cp "$ROOT/LICENSE" "$out/slipway/"
    aged "$out/slipway"
    learnt "$out/slipway"
    aged "$out/slipway"
    timeout 60 "$out/slipway/bin/slipway" --version
}

# The virtual machine takes a cache only if modules and runtime are of the same time as when it learnt, and packages keep no time that is
# later than that of the checkout.
aged() { find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +; }

# The jars that hold nothing for this platform are left out.
modules_gathered() {
    mkdir "$WORK/modules"
    cp -p "$JARS"/core/*.jar "$JARS"/app/*.jar "$WORK/modules"
    rm -f "$WORK"/modules/javafx-{base,graphics,controls}-[0-9]*[0-9].jar
}

# What the modules name themselves, and what libraries without descriptors need; see packaging/live/software.
modules_needed() {
    local jar
    cat "$HERE/options/modules"
    for jar in "$WORK"/modules/*.jar; do
        "$1/bin/jar" --describe-module --file "$jar" --release 25 | sed -nE '/ static/d; s/^requires ((java|jdk)\.[a-z.]+).*/\1/p'
    done
}

# start_options PROGRAM: what the virtual machine is told at each start of the command line or of the wizard, here and on other systems.
start_options() { cat "$HERE/options/java" "$HERE/options/$1"; }

cache_option() { printf -- '-XX:AOTCache=$APPDIR/%s.aot\n' "$1"; }

wizard_described() {
    {
        printf 'module=%s\n' "$WIZARD_MAIN"
        printf 'description=Slipway, the bare-metal installer\n'
        printf 'java-options=%s\n' "$({ start_options wizard && cache_option wizard; } | paste -sd' ')"
    } >"$WORK/wizard.properties"
}

# What the virtual machine learns of the starts goes beside the program (docs/benchmarks.md). It takes a cache only where the modules
# lie in the folder in which it learnt: that is where the packages put them (decision 110).
PLACE=/opt/slipway

learnt() {
    local image=$1
    [[ $(readlink -f "$image") != /opt/* ]] || die "the packages cannot be made below /opt: their place is there"
    mkdir "$WORK/rehearsal"
    say "   rehearsing the starts"
    start_learnt "$image" command -m dev.slipway.core/dev.slipway.core.cli.Rehearsal "$WORK/rehearsal" \
        "$ROOT/assets/samples/mirror-dhcp.kdl"
    start_learnt "$image" wizard -Dglass.platform=Headless -Dprism.order=sw -m "$WIZARD_MAIN" --first-frame-exit
}

# start_learnt IMAGE PROGRAM WORD...
start_learnt() {
    local image=$1 cache=lib/app/$2.aot options
    mapfile -t options < <(start_options "$2")
    timeout 300 "$LIVE/at-its-place" "$image" "$PLACE" "$PLACE/lib/runtime/bin/java" "-XX:AOTCacheOutput=$PLACE/$cache" \
        --module-path "$PLACE/lib/app/mods" "${options[@]}" "${@:3}" >>"$WORK/learn.log" 2>&1 \
        || { tail -n 20 "$WORK/learn.log" >&2; die "the start could not be rehearsed"; }
    [[ -s $image/$cache ]] || die "nothing was learnt for $cache: see $WORK/learn.log"
}
