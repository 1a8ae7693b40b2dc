# The files of a package where they will lie, for Debian and for Fedora alike.

tree_made() {
    local out=$1 tree=$WORK/tree
    mkdir -p "$tree"/{opt,usr/bin,usr/lib/systemd/system,usr/share/{applications,mime/packages,bash-completion/completions}} \
        "$tree"/usr/share/{man/man1,doc/slipway/licences,icons/hicolor/{scalable,256x256}/apps,zsh/vendor-completions}
    cp -a "$out/slipway" "$tree/opt/slipway"
    ln -s /opt/slipway/bin/slipway "$tree/usr/bin/slipway"
    ln -s /opt/slipway/bin/slipway-wizard "$tree/usr/bin/slipway-wizard"
    install -m 0644 "$HERE/files/slipway-machined.service" "$tree/usr/lib/systemd/system/"
    install -m 0644 "$HERE/files/slipway.desktop" "$tree/usr/share/applications/"
    install -m 0644 "$HERE/files/slipway.xml" "$tree/usr/share/mime/packages/"
    install -m 0644 "$ROOT/assets/icon/slipway.svg" "$tree/usr/share/icons/hicolor/scalable/apps/"
    install -m 0644 "$ROOT/assets/icon/slipway.png" "$tree/usr/share/icons/hicolor/256x256/apps/"
    manual_written "$tree/usr/share"
    licences_gathered "$tree/usr/share/doc/slipway"
    bill_written "$out" "$tree/usr/share/doc/slipway"
}

manual_written() {
    local share=$1
    mkdir "$WORK/manual"
    "$WORK/tree/opt/slipway/lib/runtime/bin/java" --module-path "$WORK/tree/opt/slipway/lib/app/mods" \
        -m dev.slipway.core/dev.slipway.core.cli.Manual "$WORK/manual"
    install -m 0644 "$WORK"/manual/*.1 "$share/man/man1/"
    gzip -9n "$share"/man/man1/*.1
    install -m 0644 "$WORK/manual/slipway.bash" "$share/bash-completion/completions/slipway"
    { printf '#compdef slipway\nautoload -U +X bashcompinit && bashcompinit\n'; cat "$WORK/manual/slipway.bash"; } \
        >"$share/zsh/vendor-completions/_slipway"
}

# Word for word as each library brings its own; the runtime's are in its folder legal/.
licences_gathered() {
    local doc=$1 jar name
    install -m 0644 "$ROOT/LICENSE" "$doc/LICENSE"
    for jar in "$WORK"/modules/*.jar; do
        name=$(basename "$jar" .jar)
        unzip -qq -o -j "$jar" 'META-INF/LICENSE*' 'META-INF/NOTICE*' 'META-INF/*-LICENSE' 'LICENSE*' -d "$doc/licences/$name" 2>/dev/null || true
    done
    find "$doc/licences" -type d -empty -delete
    find "$doc/licences" -type f -exec chmod 0644 {} +
}

# What is inside, with versions, checksums and licences (CycloneDX 1.6), from the build that put it there.
bill_written() {
    local out=$1 doc=$2
    (cd "$ROOT" && mvn -B -q -ntp org.cyclonedx:cyclonedx-maven-plugin:makeBom -pl packaging -am -DoutputDirectory="$WORK/bill" \
        -DoutputFormat=json -DoutputName=sbom) >"$WORK/bill.log" 2>&1 || { tail -n 20 "$WORK/bill.log" >&2; die "the bill of materials could not be written"; }
    install -m 0644 "$WORK/bill/sbom.json" "$doc/sbom.json"
    install -m 0644 "$WORK/bill/sbom.json" "$out/sbom.json"
}
