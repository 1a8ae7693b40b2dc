# A machine that was installed, and ran, gets one more boot environment beside the one it has.

adopted() {
    live_installed
    used_and_cut_off
    phase "live system to ready again"
    live_started || die "the live system did not come up again; its console is $LOGS/live.console"
    phase "claim to confirmed plan of the adoption"
    claimed_again
    adoption_written
    adoption_planned
    adoption_installed
    machine_stopped
    check "the disk outside the plan is bit for bit as before" bystander_untouched
}

# On the disks themselves, not on copies: its pool is left as a host leaves it that loses its power.
used_and_cut_off() {
    local arguments
    phase "boot what is to be kept"
    mapfile -t arguments < <(firmware_of efi used && disks_of SLIPLAB0001 SLIPLAB0002)
    machine_started used 1024 "${arguments[@]}"
    machine_answers 600 "$INSTALLED_ADDRESS" 22 || die "what is to be kept does not boot"
    facts_gathered used || die "what is to be kept lets nobody in"
    machine_stopped
}

adoption_written() {
    needed "inventory of the machine that is installed" asked inventory-again inventory "$MACHINE_ID"
    GUID=$(pool_guid <"$WORK/inventory-again.json") || die "the inventory names no pool"
    passed "the inventory names the pool by its GUID: $GUID"
    configuration_filled adopt | sed "s|@GUID@|$GUID|" >"$WORK/adopt.kdl"
}

pool_guid() {
    python3 -c 'import json, sys
disks = json.load(sys.stdin)["disks"]
print(next(c["uuid"] for d in disks for c in d["contents"] if c["kind"] == "zfs_member" and c["label"] == "rpool"))'
}

adoption_planned() {
    check "check has no objection" asked check-adopt check "$WORK/adopt.kdl" --machine "$MACHINE_ID"
    check "it says that the pool was not exported, and by whom" grep -qF "last used by hostid $(used_hostid)," "$WORK/check-adopt.json"
    needed "plan" asked plan-adopt plan "$WORK/adopt.kdl" --machine "$MACHINE_ID"
    check_is "the plan erases nothing" "[]" "$(json_at "$WORK/plan-adopt.json" erased)"
    check_is "the plan says what it adds" rpool/ROOT/second "$(json_at "$WORK/plan-adopt.json" kept 0 adds)"
    HASH=$(json_at "$WORK/plan-adopt.json" hash) || die "the plan has no hash"
}

# The root pool was imported before the system had taken its name: its label has the number only.
used_hostid() { sed -n 's/^kernel-line .*spl_hostid=0x\([0-9a-f]*\).*/\1/p' "$LOGS/used.facts"; }

adoption_installed() {
    phase "install beside it"
    LIMIT=1500 slipway install "$WORK/adopt.kdl" --machine "$MACHINE_ID" --confirm "$HASH" >"$LOGS/adopt.log" 2>&1 \
        || { tail -n 30 "$LOGS/adopt.log" >&2; die "the pool was not adopted"; }
    passed "install beside it"
}

boots_after_adoption() {
    booted new-efi efi SLIPLAB0001 SLIPLAB0002
    asserted_environment new-efi second
    booted new-second-disk-efi efi SLIPLAB0002
    check_is "new-second-disk-efi: / is the new boot environment" rpool/ROOT/second "$(fact root)"
    machine_stopped
    booted new-bios bios SLIPLAB0001 SLIPLAB0002
    asserted_environment new-bios second
    old_made_default
    booted old-efi efi SLIPLAB0001 SLIPLAB0002
    asserted_environment old-efi lab
    booted old-bios bios SLIPLAB0001 SLIPLAB0002
    asserted_environment old-bios lab
}

# asserted_environment NAME BOOT-ENVIRONMENT: and then the machine is switched off.
asserted_environment() {
    local name=$1
    BOOT_ENVIRONMENT=$2
    check "$name: the old one is there" has_fact "dataset rpool/ROOT/lab"
    check "$name: the new one is there" has_fact "dataset rpool/ROOT/second"
    check_is "$name: bootfs" rpool/ROOT/second "$(fact bootfs)"
    check_is "$name: no unit failed" "" "$(fact failed-units)"
    assert_mirror_whole "$name"
    machine_stopped
}

# As somebody does who chooses the other entry, with the files that were kept of before: nobody can type into a menu here.
old_made_default() {
    local serial file esp
    for serial in SLIPLAB0001 SLIPLAB0002; do
        esp="$WORK/$serial.img@@$(esp_offset "$WORK/$serial.img")"
        for file in loader/loader.conf grub/grub.cfg; do
            mcopy -n -i "$esp" "::/slipway/second/before/${file##*/}" "$WORK/before"
            mcopy -o -i "$esp" "$WORK/before" "::/$file"
            rm "$WORK/before"
        done
    done
}

# In bytes.
esp_offset() {
    sfdisk --json "$1" | python3 -c 'import json, sys
table = json.load(sys.stdin)["partitiontable"]
print(table["partitions"][1]["start"] * table.get("sectorsize", 512))'
}
