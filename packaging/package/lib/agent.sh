# The packages of the agent for guests, for Debian and for Fedora: a program of its own, with a runtime of its own.

agent_made() {
    local out=$1 tree=$WORK/agent jars=("$JARS"/core/agent-bridge-*.jar)
    say "   agent"
    SLIPWAY_JAVA_HOME=$(jdk_found) "$ROOT/packaging/agent/build" "${jars[0]}" "$tree/opt"
    agent_laid "$tree"
    agent_deb_made "$tree" "$out"
    agent_rpm_made "$tree" "$out"
}

agent_laid() {
    local tree=$1
    mkdir -p "$tree"/usr/{bin,lib/systemd/system,share/doc/slipway-agent}
    mv "$tree/opt/slipway-agent/slipway-agent.service" "$tree/usr/lib/systemd/system/"
    ln -s /opt/slipway-agent/bin/slipway-agent "$tree/usr/bin/slipway-agent"
    install -m 0644 "$ROOT/LICENSE" "$tree/usr/share/doc/slipway-agent/LICENSE"
    install -m 0644 "$ROOT/docs/howto/agent.md" "$tree/usr/share/doc/slipway-agent/"
    agent_copyright >"$tree/usr/share/doc/slipway-agent/copyright"
}

# agent_deb_made TREE FOLDER
agent_deb_made() {
    local tree=$WORK/agent-deb
    cp -a "$1" "$tree"
    mkdir "$tree/DEBIAN"
    install -m 0755 "$HERE"/agent/* "$tree/DEBIAN/"
    agent_control "$(du -sk --apparent-size "$1" | cut -f1)" >"$tree/DEBIAN/control"
    deb_packed slipway-agent "$tree" "$2"
}

# agent_rpm_made TREE FOLDER
agent_rpm_made() {
    find "$1" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
    agent_spec "$1" >"$WORK/slipway-agent.spec"
    rpm_packed slipway-agent "$2"
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

# What its owner writes into /etc/slipway-agent is no file of the package: no version takes it away or writes over it. Fedora's packages know
# no purge, so the audit log stays, too.
agent_spec() {
    cat <<END
Name: slipway-agent
Version: $VERSION
Release: 1
Summary: Agent of a virtual machine, over a virtio-serial port
License: Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0
AutoReqProv: no
Requires: glibc >= 2.34

%description
Tells the host of this virtual machine how it is, and obeys it within the policy of the machine's owner. Needs no network and listens
nowhere. Not started by the installation: systemctl enable --now slipway-agent.

%install
cp -a $1/. %{buildroot}

%post
if [ "\$1" -gt 1 ] && [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    systemctl try-restart slipway-agent.service
fi

%preun
if [ "\$1" -eq 0 ] && command -v systemctl >/dev/null; then
    [ ! -d /run/systemd/system ] || systemctl stop slipway-agent.service
    systemctl --quiet disable slipway-agent.service
fi

%postun
[ ! -d /run/systemd/system ] || systemctl daemon-reload

%files
%defattr(-,root,root,-)
/opt/slipway-agent
/usr/bin/slipway-agent
/usr/lib/systemd/system/slipway-agent.service
%doc /usr/share/doc/slipway-agent
END
}
