# The package of the agent for guests that come from Debian: a program of its own, with a runtime of its own.

agent_made() {
    local out=$1 tree=$WORK/agent-deb file jars=("$JARS"/core/agent-bridge-*.jar)
    say "   agent"
    SLIPWAY_JAVA_HOME=$(jdk_found) "$ROOT/packaging/agent/build" "${jars[0]}" "$tree/opt"
    agent_laid "$tree"
    agent_control "$(du -sk --apparent-size "$tree" | cut -f1)" >"$tree/DEBIAN/control"
    (cd "$tree" && find . -type f ! -path './DEBIAN/*' -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
    find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
    file=$out/slipway-agent_${VERSION}_$(dpkg --print-architecture).deb
    dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$file" >/dev/null
    say "   $(basename "$file"): $(stat -c %s "$file") bytes"
}

agent_laid() {
    local tree=$1
    mkdir -p "$tree"/{DEBIAN,usr/bin,usr/lib/systemd/system,usr/share/doc/slipway-agent}
    mv "$tree/opt/slipway-agent/slipway-agent.service" "$tree/usr/lib/systemd/system/"
    ln -s /opt/slipway-agent/bin/slipway-agent "$tree/usr/bin/slipway-agent"
    install -m 0644 "$ROOT/LICENSE" "$tree/usr/share/doc/slipway-agent/LICENSE"
    install -m 0644 "$ROOT/docs/howto/agent.md" "$tree/usr/share/doc/slipway-agent/"
    agent_copyright >"$tree/usr/share/doc/slipway-agent/copyright"
    install -m 0755 "$HERE"/agent/* "$tree/DEBIAN/"
}

agent_control() {
    cat <<END
Package: slipway-agent
Version: $VERSION
Architecture: $(dpkg --print-architecture)
Maintainer: The Slipway project <maintainers@slipway.invalid>
Installed-Size: $1
Depends: libc6 (>= 2.34)
Section: admin
Priority: optional
Description: agent of a virtual machine, over a virtio-serial port
 Tells the host of this virtual machine how it is, and obeys it within the policy
 of the machine's owner. Needs no network and listens nowhere. Not started by the
 installation: systemctl enable --now slipway-agent.
END
}

agent_copyright() {
    printf 'The agent of Slipway is licensed under the Apache License 2.0: /usr/share/doc/slipway-agent/LICENSE.\n\n'
    printf 'The Java runtime in /opt/slipway-agent is OpenJDK, under the GPL 2 with the Classpath exception;\nits notices are in /opt/slipway-agent/legal.\n'
}
