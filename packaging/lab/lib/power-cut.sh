# An installation whose machine loses its power in the middle of the image, and with it all that its live system knew.

power_cut_survived() {
    phase "live system to ready"
    live_started || die "the live system did not come up; its console is $LOGS/live.console"
    phase "discover to confirmed plan"
    planned
    phase "install until the power is cut"
    power_cut_while_unpacking
    cp "$LOGS/live.console" "$LOGS/live-before.console"
    phase "live system to ready again"
    live_started || die "the live system did not come up again; its console is $LOGS/live.console"
    phase "resume"
    claimed_again
    resumed
    machine_stopped
    check "the disk outside the plan is bit for bit as before" bystander_untouched
}

# The operator's program is left to find out by itself.
power_cut_while_unpacking() {
    LIMIT=1500 slipway install "$WORK/machine.kdl" --machine "$MACHINE_ID" --confirm "$HASH" \
        >"$LOGS/install.log" 2>&1 &
    local operator=$!
    within 900 unpacking || { tail -n 20 "$LOGS/install.log" >&2; die "the image was never being unpacked"; }
    machine_stopped
    passed "the power is cut in the middle of unpacking: $(grep -o 'unpack-image: .*' "$LOGS/install.log" | tail -n 1)"
    kill "$operator" 2>/dev/null || true
    wait "$operator" 2>/dev/null || true
}

# Some of it is written, and it is not done.
unpacking() {
    grep -q '  unpack-image: [1-9][0-9] %' "$LOGS/install.log" && ! grep -q '  unpack-image: done' "$LOGS/install.log"
}

claimed_again() {
    rm -rf "$WORK/state/slipway/leases"
    needed "the restarted machine can be claimed" asked claim-again claim "$MACHINE_ID" --code-file "$WORK/claim-code"
}

resumed() {
    needed "resume shows what is left" asked resumption resume "$MACHINE_ID"
    check_is "what is left has the hash that was confirmed" "$HASH" "$(json_at "$WORK/resumption.json" hash)"
    check_exit "another hash is refused (3)" 3 slipway resume "$MACHINE_ID" --confirm "$(printf '%064d' 0)"
    LIMIT=1500 slipway resume "$MACHINE_ID" --confirm "$HASH" >"$LOGS/resume.log" 2>&1 \
        || { tail -n 30 "$LOGS/resume.log" >&2; die "the installation could not be resumed"; }
    passed "the installation is resumed from the disks alone, to its end"
    check "the disks were not partitioned again" grep -q 'partition-disk SLIPLAB0001: was done by the earlier run' "$LOGS/resume.log"
}
