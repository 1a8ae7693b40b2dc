# The operator's way through an installation, word for word on the command line.

operated() {
    planned
    if has_network; then installed; else installed_by_two; fi
}

# As far as a plan that is worth confirming; its hash is in HASH.
planned() {
    machine_found
    machine_claimed
    machine_inventoried
    plan_confirmed
}

# json_at DOCUMENT KEY...: the value at that path; a number picks from a list.
json_at() {
    python3 -c 'import json, sys
value = json.load(open(sys.argv[1]))
for key in sys.argv[2:]:
    value = value[int(key)] if isinstance(value, list) else value[key]
print(value if isinstance(value, str) else json.dumps(value))' "$@"
}

# asked NAME WORD...: runs a command of the operator's; its answer is in $WORK/NAME.json.
asked() {
    local name=$1 status=0
    shift
    slipway "$@" --json >"$WORK/$name.json" 2>"$LOGS/$name.err" || status=$?
    cp "$WORK/$name.json" "$LOGS/$name.json"
    ((status == 0)) || tail -n 15 "$LOGS/$name.err" "$LOGS/$name.json" >&2
    return "$status"
}

machine_found() {
    [[ $SCENARIO != virtio ]] || { guest_found && return; }
    needed "discover finds the machine at $LIVE_ADDRESS" within 120 discovered
    MACHINE_ID=$(machine_id_at "$LIVE_ADDRESS" <"$WORK/discover.json")
    passed "the machine at $LIVE_ADDRESS calls itself $MACHINE_ID"
}

# A machine that has just come up may need more than one question.
discovered() { asked discover discover --timeout 10 && machine_id_at "$LIVE_ADDRESS" <"$WORK/discover.json"; }

machine_id_at() {
    python3 -c 'import json, sys
found = json.load(sys.stdin)
machines = found if isinstance(found, list) else found["machines"]
print(next(each["id"] for each in machines if sys.argv[1] in json.dumps(each["address"])))' "$1"
}

machine_claimed() {
    check_exit "a wrong claim code is refused (3)" 3 slipway claim "$MACHINE_ID" --code-file "$WORK/wrong-code"
    needed "claim with the right code" asked claim claim "$MACHINE_ID" --code-file "$WORK/claim-code"
}

machine_inventoried() {
    local serial
    check "inventory" asked inventory inventory "$MACHINE_ID"
    for serial in SLIPLAB0001 SLIPLAB0002 SLIPKEEP; do
        check "the inventory names the disk $serial" grep -q "$serial" "$WORK/inventory.json"
    done
}

# The same configuration on a disk that the live system runs from.
own_medium_refused() {
    sed 's/serial:SLIPLAB0002/serial:SLIPROOT/' "$WORK/machine.kdl" >"$WORK/own-medium.kdl"
    check "the live system's own medium is refused, by name" own_medium_named
}

own_medium_named() {
    local status=0
    slipway check "$WORK/own-medium.kdl" --machine "$MACHINE_ID" --json >"$WORK/own-medium.json" || status=$?
    cat "$WORK/own-medium.json"
    ((status == 2)) && grep -q 'SLIPROOT is in use' "$WORK/own-medium.json"
}

plan_confirmed() {
    own_medium_refused
    check "check finds nothing wrong" asked check check "$WORK/machine.kdl" --machine "$MACHINE_ID"
    needed "plan" asked plan plan "$WORK/machine.kdl" --machine "$MACHINE_ID"
    HASH=$(json_at "$WORK/plan.json" hash) || die "the plan has no hash"
    check_exit "a hash that was not planned is refused (3)" 3 slipway install "$WORK/machine.kdl" --machine "$MACHINE_ID" \
        --confirm "$(printf '%064d' 0)"
    check "nothing is written before the confirmation" disks_untouched
    ((${#SECRETS[@]} == 0)) || check_exit "without its secret nothing begins (2)" 2 \
        slipway install "$WORK/machine.kdl" --machine "$MACHINE_ID" --confirm "$HASH"
    check "nothing is written before the secret is given" disks_untouched
}

installed() {
    phase "install"
    LIMIT=1500 slipway install "$WORK/machine.kdl" --machine "$MACHINE_ID" --confirm "$HASH" "${SECRETS[@]}" \
        >"$LOGS/install.log" 2>&1 || not_installed
    passed "install"
    check "the passphrase is in no log of ours" passphrase_unsaid
    check "logs tells the story again" slipway logs "$MACHINE_ID"
}

passphrase_unsaid() { ! grep -rqF "$PASSPHRASE" "$LOGS" "$WORK/plan.json"; }

not_installed() {
    tail -n 30 "$LOGS/install.log" >&2
    failed "install"
    die "nothing was installed that could be booted"
}
