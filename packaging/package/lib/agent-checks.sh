# What is asked of the packages of the agent, in the clean root FRESH; the .rpm by Debian's rpm, which knows no package that Fedora has.

# agent_verified FORMAT: deb or rpm.
agent_verified() {
    local which="$SUITE, .$1 of the agent"
    "agent_${1}_brought"
    needed "$which: it installs" "agent_${1}_installs"
    check "$which: its start is the one that was learnt" agent_uses_its_cache
    check "$which: it speaks to its host" agent_speaks
    check "$which: its unit is sound" agent_unit_is_sound
    check "$which: its unit is not enabled" agent_unit_is_off
    agent_owned
    check "$which: it upgrades, and is enabled as before" "agent_${1}_upgrades"
    check "$which: the owner's policy is as it was" agent_policy_kept
    check "$which: taken away, it leaves what is its owner's, and nothing else" "agent_${1}_leaves"
}

agent_deb_brought() {
    cp "$AGENT" "$FRESH/agent.deb"
    later_made "$AGENT" "$FRESH/later-agent.deb"
}

# The later one is made of the files of the first, by the description that build has.
agent_rpm_brought() {
    local tree=$WORK/later
    cp "$AGENT_RPM" "$FRESH/agent.rpm"
    mkdir -p "$tree" "$WORK/rpms"
    (cd "$tree" && rpm2cpio "$AGENT_RPM" | cpio -idm --quiet)
    VERSION=99.0 SOURCE_DATE_EPOCH=$(date +%s) agent_rpm_made "$tree" "$WORK/rpms"
    mv "$WORK"/rpms/slipway-agent-99.0-1.*.rpm "$FRESH/later-agent.rpm"
    rm -rf "$tree"
}

agent_deb_installs() { within_root <<<'dpkg -i /agent.deb'; }

agent_rpm_installs() { within_root <<<'rpm -i --nodeps /agent.rpm && rpm -V --nodeps slipway-agent'; }

agent_uses_its_cache() { within_root <<<'JAVA_TOOL_OPTIONS=-XX:AOTMode=on slipway-agent --version'; }

# What it says to its host first, on a port.
agent_speaks() {
    # shellcheck disable=SC2016 # the inner shell expands them
    "$HERE/at-a-port" 60 unshare --mount --pid --fork --kill-child bash -c \
        'mount --rbind /dev "$1/dev" && mount -t proc proc "$1/proc" && exec chroot "$1" /usr/bin/slipway-agent --device "$2"' - "$FRESH" PORT | tee /dev/stderr | grep -q '"type"'
}

agent_unit_is_sound() {
    within_root <<<'systemd-analyze verify /usr/lib/systemd/system/slipway-agent.service && systemd-analyze security --offline=true /usr/lib/systemd/system/slipway-agent.service | tail -n 1'
}

ENABLED=etc/systemd/system/multi-user.target.wants/slipway-agent.service

agent_unit_is_off() { [[ -e $FRESH/usr/lib/systemd/system/slipway-agent.service && ! -e $FRESH/$ENABLED ]]; }

# What somebody makes of it who uses it.
agent_owned() {
    mkdir -p "$FRESH/etc/slipway-agent" "$FRESH/var/log/slipway-agent"
    echo '{"actions": {"allow": []}}' | tee "$WORK/policy.json" >"$FRESH/etc/slipway-agent/policy.json"
    echo '{}' >"$FRESH/var/log/slipway-agent/audit.jsonl"
    within_root <<<'systemctl --quiet enable slipway-agent'
}

agent_policy_kept() { cmp "$WORK/policy.json" "$FRESH/etc/slipway-agent/policy.json"; }

agent_deb_upgrades() { within_root <<<'dpkg -i /later-agent.deb' && agent_is_later "dpkg-query -W -f '\${Version}' slipway-agent"; }

agent_rpm_upgrades() { within_root <<<'rpm -U --nodeps /later-agent.rpm' && agent_is_later "rpm -q --qf '%{VERSION}' slipway-agent"; }

# agent_is_later COMMAND: that says which version there is.
agent_is_later() { within_root <<<"$1 | grep -qx 99.0 && slipway-agent --version && [ -L /$ENABLED ]"; }

agent_deb_leaves() {
    within_root <<<'dpkg -r slipway-agent && [ -f /var/log/slipway-agent/audit.jsonl ] && dpkg -P slipway-agent && [ ! -e /var/log/slipway-agent ]' \
        && agent_gone
}

# Without a purge, the log stays.
agent_rpm_leaves() {
    within_root <<<'rpm -e slipway-agent && [ -f /var/log/slipway-agent/audit.jsonl ]' \
        && agent_gone
}

agent_gone() {
    agent_policy_kept && rm -r "$FRESH/etc/slipway-agent" && rm -rf "$FRESH/var/log/slipway-agent" || return 1
    [[ -z $(find "$FRESH" -xdev \( -path "$FRESH/proc" -o -path "$FRESH/dev" -o -path "$FRESH/var/lib" -o -path "$FRESH/var/log/dpkg.log" \) -prune -o -iname '*slipway-agent*' -print) ]]
}
