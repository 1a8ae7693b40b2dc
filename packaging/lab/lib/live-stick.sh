# Sticks as `slipway live write` makes them, and machines that start from them by USB.

STICK_MACHINE=51190a7e-0001-4000-8000-000000000001
FALLBACK_ADDRESS=198.51.100.60

# A clock that is years behind: certificates do not hold yet.
OLD_CLOCK=(-rtc base=2020-01-01T00:00:00)

live_sticks_proven() {
    stick_prepared
    stick_of_another_machine
    disc_ejected
    stick_unattended
    stick_without_dhcp
    stick_without_settings
}

# No registry: what is installed comes with the stick.
stick_prepared() {
    phase "network, certificates, configuration"
    network_made
    wired
    disks_made
    stick_made
    configuration_written
    "$LAB/time-server" "$HOST_ADDRESS" 2>"$LOGS/time-server.log" &
    tar -C "$LAB_IMAGE/layout" -cf "$WORK/debian.tar" oci-layout index.json blobs
    phase "the image once more"
    "$LIVE/medium/make" "$LIVE_ROOT" "$LIVE_SOFTWARE" "$WORK/again.img"
    check "the same parts make the same bytes" cmp "$WORK/live.img" "$WORK/again.img"
    rm -f "$WORK/again.img"
    image_with_shell
}

# The same parts, and behind the initrd the shell by which the lab looks inside.
image_with_shell() {
    mkdir "$WORK/parts"
    ln -s "$LIVE_ROOT/vmlinuz" "$LIVE_ROOT/root.squashfs" "$WORK/parts/"
    "$LIVE/overlay" "$LAB/live-files" "$WORK/shell.cpio"
    cp "$LIVE_ROOT/initrd.cpio" "$WORK/parts/initrd.cpio"
    truncate -s %4 "$WORK/parts/initrd.cpio"
    cat "$WORK/shell.cpio" >>"$WORK/parts/initrd.cpio"
    "$LIVE/medium/make" "$WORK/parts" "$LIVE_SOFTWARE" "$WORK/shell.img"
}

# stick_written NAME IMAGE WORD...: into the file NAME.stick.
stick_written() {
    local name=$1 image=$2
    shift 2
    LIMIT=600 slipway live write "$WORK/$name.stick" --image "$image" --pki "$WORK/stick/var/lib/slipway/pki" "$@"
}

# stick_started NAME FIRMWARE QEMU-ARGUMENT...: with both disks and the bystander.
stick_started() {
    local name=$1 firmware=$2 arguments
    shift 2
    mapfile -t arguments < <(firmware_of "$firmware" "$name" && disks_of "${LIVE_DISKS[@]}")
    machine_started "$name" 2048 "${arguments[@]}" -device qemu-xhci \
        -drive "if=none,id=stick,file=$WORK/$name.stick,format=raw,cache=unsafe" -device usb-storage,drive=stick,serial=SLIPSTICK,bootindex=0 \
        -device virtio-serial-pci -chardev "socket,id=shell,path=$WORK/$name.shell,server=on,wait=off" \
        -device virtserialport,chardev=shell,name=lab.shell "$@"
}

# console_says NAME PATTERN
console_says() { grep -aq -e "$2" "$LOGS/$1.console"; }

# console_awaited NAME SECONDS PATTERN: waiting also ends when the machine does.
console_awaited() {
    local end=$((SECONDS + $2))
    until console_says "$1" "$3"; do
        machine_runs || { say "$1 stopped by itself; its console ends:" && tail -n 15 "$LOGS/$1.console" >&2; return 1; }
        ((SECONDS < end)) || { say "$1 did not say within $2 s: $3"; return 1; }
        sleep 1
    done
}

# By BIOS, from the image as it is built. The stick has a configuration, and consent to it on another machine.
stick_of_another_machine() {
    local from
    phase "a stick with the consent of another machine, by BIOS"
    stick_settings "52290a7e-0002-4000-8000-000000000002" >"$WORK/other.kdl"
    needed "a stick is written" stick_written other "$WORK/live.img" --settings "$WORK/other.kdl" --configuration "$WORK/machine.kdl" \
        --add "$WORK/debian.tar"
    check "without a new hash it is not written over" stick_kept other
    from=$SECONDS
    stick_started other bios "${OLD_CLOCK[@]}"
    needed "it starts by BIOS, and machined listens" machine_answers 600 "$LIVE_ADDRESS" 8443
    passed "it answers $((SECONDS - from)) s after it was switched on"
    check "its console shows the address" console_awaited other 60 "^Listening *$LIVE_ADDRESS:8443"
    check "it does not install on a machine that the consent does not name" console_says other 'Nothing was installed'
    check "nothing was written to its disks" disks_untouched
    check "its clock was set by the server of the settings" console_says other '^Clock: 20[2-9][1-9].*, by 198.51.100.1'
    stick_claimed other
    machine_stopped
    check "the stick says why nothing was installed" grep -q 52290a7e-0002 <(from_stick other report.txt)
    check "the configuration is still on the stick" on_stick other machined.kdl
}

# By EFI, as a server's remote console would have it: a disc has no certificate of one machine, and who
# claimed one by its fingerprint does not take it for another later. The machine stands still where it would start again, so that its drive can be looked at.
disc_ejected() {
    local arguments OPERATOR=visitor-
    phase "the same image as a disc, by EFI"
    cp -a "$WORK/config" "$WORK/${OPERATOR}config"
    mapfile -t arguments < <(firmware_of efi disc && disks_of "${LIVE_DISKS[@]}")
    machine_started disc 2048 "${arguments[@]}" -action shutdown=pause \
        -drive "if=none,id=disc,file=$WORK/live.img,format=raw,readonly=on,media=cdrom" -device ide-cd,drive=disc,bootindex=0
    needed "it starts from a disc, and machined listens" machine_answers 600 "$LIVE_ADDRESS" 8443
    needed "it answers, while its kiosk starts" within 300 slipway_answers "$LIVE_ADDRESS:8443"
    needed "its console shows a claim code" console_awaited disc 60 '^Claim code'
    code_taken disc
    needed "claim with the code and the fingerprint of its console" \
        slipway claim "$LIVE_ADDRESS" --fingerprint "$(console_line disc Fingerprint)" --code-file "$WORK/claim-code"
    needed "it takes the order to restart, and to eject the disc" \
        slipway reboot --eject "$LIVE_ADDRESS" --fingerprint "$(console_line disc Fingerprint)"
    check "the disc is ejected when it restarts" within 120 tray_open
    machine_stopped
}

tray_open() { "$LAB/qmp" "$WORK/$MACHINE.qmp" query-block | grep -q '"tray_open": true'; }

stick_settings() {
    printf 'clock {\n    server "%s"\n}\nunattended {\n    machine "%s"\n    erase "serial:SLIPLAB0001" "serial:SLIPLAB0002"\n}\n' \
        "$HOST_ADDRESS" "$1"
}

stick_kept() {
    local before after
    before=$(sha256sum <"$WORK/$1.stick")
    stick_written "$1" "$WORK/live.img" && ! stick_written "$1" "$WORK/live.img" --confirm "$(printf '%064d' 0)"
    after=$(sha256sum <"$WORK/$1.stick")
    [[ $before == "$after" ]]
}

code_taken() { (umask 077 && sed -n 's/^Claim code *\([0-9A-Z]*\).*/\1/p' "$LOGS/$1.console" | tail -n 1 >"$WORK/claim-code"); }

# By its console's code; the certificate of the stick is one of ours.
stick_claimed() {
    needed "it answers, while its kiosk starts" within 300 slipway_answers "${2-$LIVE_ADDRESS}:8443"
    needed "discover finds the machine" within 120 discovered_at "${2-$LIVE_ADDRESS}"
    MACHINE_ID=$(machine_id_at "${2-$LIVE_ADDRESS}" <"$WORK/discover.json")
    needed "its console shows a claim code" console_awaited "$1" 60 '^Claim code'
    code_taken "$1"
    check_exit "a wrong claim code is refused (3)" 3 slipway claim "$MACHINE_ID" --code-file "$WORK/wrong-code"
    needed "claim with the code of the console" asked claim claim "$MACHINE_ID" --code-file "$WORK/claim-code"
    check "the inventory names the stick as the live medium" stick_is_medium
}

discovered_at() { asked discover discover --timeout 10 && machine_id_at "$1" <"$WORK/discover.json"; }

stick_is_medium() {
    asked inventory inventory "$MACHINE_ID" && python3 -c 'import json, sys
disk = next(each for each in json.load(open(sys.argv[1]))["disks"] if each["serial"] == "SLIPSTICK")
sys.exit(disk["use"]["use"] != "LiveMedium")' "$WORK/inventory.json"
}

# By EFI, where nobody gives addresses. What listens is looked at from inside.
stick_without_dhcp() {
    local from
    phase "a stick with an address of its own, by EFI"
    kill "$ADDRESSES_PID"
    printf 'network {\n    address "%s/24"\n}\nremote {\n    vnc\n}\n' "$FALLBACK_ADDRESS" >"$WORK/fallback.kdl"
    needed "a stick is written" stick_written fallback "$WORK/shell.img" --settings "$WORK/fallback.kdl"
    from=$SECONDS
    stick_started fallback efi "${OLD_CLOCK[@]}"
    needed "it starts by EFI, and machined listens at the address of the settings" machine_answers 600 "$FALLBACK_ADDRESS" 8443
    passed "it answers $((SECONDS - from)) s after it was switched on"
    check "its clock was brought to the time of its certificate" console_awaited fallback 60 '^Clock: 20.*when the certificate'
    check "settings and certificate are for root alone" seen_inside fallback '600 root 600 root' \
        'stat -c "%a %U" /run/slipway/live.kdl /var/lib/slipway/pki/machine.key | paste -sd" "'
    check "others reach the ports of discovery, multicast DNS and machined, and no more" seen_inside fallback '1900 5353 8443' \
        "ss -Htuln | awk '{ print \$5 }' | grep -v '^127\.' | sed 's/.*://' | sort -un | paste -sd' '"
    check "it answers to multicast DNS" within 30 named_at "$FALLBACK_ADDRESS"
    stick_claimed fallback "$FALLBACK_ADDRESS"
    daemon_hung fallback
    daemon_ended_often fallback
    check "what the daemon says is kept on the stick, without its claim code" kept_but_the_code fallback
    serial_line_held fallback
    "$LAB/guest-shell" "$WORK/fallback.shell" 60 <<<'ss -tulpn; free -m; systemd-analyze; systemctl --failed --no-legend' >"$LOGS/fallback.inside" 2>&1 || true
    machine_stopped
}

# daemon_hung NAME: systemd waits two minutes for a sign of life.
daemon_hung() {
    local before
    before=$(daemon_of "$1")
    "$LAB/guest-shell" "$WORK/$1.shell" 60 <<<"kill -STOP $before" >/dev/null 2>&1
    check "a machined that hangs is started again" within 300 daemon_other_than "$1" "$before"
    check "and answers" within 300 slipway_answers "$FALLBACK_ADDRESS:8443"
}

daemon_of() { "$LAB/guest-shell" "$WORK/$1.shell" 60 <<<'systemctl show -p MainPID --value machined' | tr -d '\r' | tail -n 1; }

daemon_other_than() { local now && now=$(daemon_of "$1") && ((now > 0)) && [[ $now != "$2" ]]; }

# daemon_ended_often NAME
daemon_ended_often() {
    "$LAB/guest-shell" "$WORK/$1.shell" 60 >/dev/null 2>&1 <<'END'
mkdir -p /run/systemd/system/machined.service.d && printf '[Service]\nExecStart=\nExecStart=/bin/false\n' >/run/systemd/system/machined.service.d/lab.conf && systemctl daemon-reload && systemctl restart --no-block machined
END
    check "a machined that ends again and again is left for a minute, and the console says so" console_awaited "$1" 120 \
        '^machined.service ended too often. It is started again in 60 s'
    "$LAB/guest-shell" "$WORK/$1.shell" 60 <<<'rm /run/systemd/system/machined.service.d/lab.conf && systemctl daemon-reload' >/dev/null 2>&1
    check "and then answers" within 300 slipway_answers "$FALLBACK_ADDRESS:8443"
}

# serial_line_held NAME: by Ctrl-S, until Ctrl-Q. The other console is the display.
serial_line_held() {
    typed "$1" $'\x13'
    "$LAB/guest-shell" "$WORK/$1.shell" 60 <<<'logger -t slipway-again meanwhile-said' >/dev/null 2>&1
    check "while the serial line is held, the display says what is said" within 60 seen_inside "$1" seen \
        'tr -d "\0" </dev/vcs1 | grep -q meanwhile-said && echo seen'
    check "and the serial line does not" not_yet_said "$1"
    typed "$1" $'\x11'
    check "it says it when it is let go" console_awaited "$1" 60 meanwhile-said
}

not_yet_said() { ! console_says "$1" meanwhile-said; }

kept_but_the_code() {
    seen_inside "$1" kept "sync; grep -q 'Fingerprint' /usb/logs/machined.0.log && ! grep -qF '$(<"$WORK/claim-code")' /usb/logs/machined.0.log && echo kept"
}

named_at() { "$LAB/names-asked" "$HOST_ADDRESS" 3 | grep -qxF "$1"; }

# By BIOS, where nobody gives addresses, and with settings that would, but cannot be read any more: somebody types one.
stick_without_settings() {
    phase "an address that is typed on the console, by BIOS"
    needed "a stick is written" stick_written typed "$WORK/shell.img" --settings "$WORK/fallback.kdl"
    data_damaged typed
    stick_started typed bios
    check "its console says that its data partition cannot be read" console_awaited typed 600 '^The data partition of the stick .* cannot be read'
    needed "and that there is no address" console_awaited typed 600 '^Nobody gives this machine an address'
    typed typed n
    needed "it asks for one" console_awaited typed 300 '^Address of this machine'
    typed typed "$FALLBACK_ADDRESS"
    check "what is no address is refused" console_awaited typed 90 '^Add it, such as'
    typed typed "$FALLBACK_ADDRESS/24"
    needed "it asks for a gateway" console_awaited typed 90 '^Gateway'
    typed typed ''
    needed "and for a name server" console_awaited typed 90 '^Name server'
    typed typed ''
    check "it says what has it" console_awaited typed 60 "^Network: .* has $FALLBACK_ADDRESS/24, as it was typed here"
    needed "machined answers there" machine_answers 600 "$FALLBACK_ADDRESS" 8443
    machine_stopped
}

# data_damaged NAME: the first megabyte of its data partition.
data_damaged() {
    dd if=/dev/urandom of="$WORK/$1.stick" bs=512 seek="$(partx -g -o START -n 3 "$WORK/$1.stick")" count=2048 conv=notrunc status=none
}

# seen_inside NAME WANTED COMMAND
seen_inside() {
    local found
    found=$("$LAB/guest-shell" "$WORK/$1.shell" 60 <<<"$3" | tr -d '\r' | tail -n 1)
    printf 'wanted: %s\nfound:  %s\n' "$2" "$found"
    [[ $found == "$2" ]]
}

# With a card and no cable, and without anybody: the stick installs, and says so.
stick_unattended() {
    phase "a stick that installs by itself, without a network"
    stick_settings "$STICK_MACHINE" >"$WORK/consent.kdl"
    needed "a stick is written" stick_written unattended "$WORK/shell.img" --settings "$WORK/consent.kdl" \
        --configuration "$WORK/machine.kdl" --add "$WORK/debian.tar"
    WIRING=(-nic none -device "virtio-net-pci,mac=$MACHINE_MAC,romfile=")
    stick_started unattended bios
    needed "it installs, and says so on its console" console_awaited unattended 2400 '^Installed\. Take the stick out'
    machine_stopped
    check "the report is on the stick" grep -q '^Installed' <(from_stick unattended report.txt)
    check "the plan is on the stick" grep -q '"hash"' <(from_stick unattended plan.json)
    check "the consent is spent: the configuration is not where the next start looks" not_on_stick unattended machined.kdl
    check "the disk outside the plan is bit for bit as before" bystander_untouched
    wired
    boots_once
}

# The data partition is the third.
data_of() { printf '%s@@%s\n' "$WORK/$1.stick" "$(partx -g -o START -n 3 "$WORK/$1.stick" | awk '{ print $1 * 512 }')"; }

on_stick() { mdir -b -i "$(data_of "$1")" "::$2"; }

not_on_stick() { ! on_stick "$@"; }

# from_stick NAME FILE: of the one folder of logs.
from_stick() { mtype -i "$(data_of "$1")" "$(mdir -b -i "$(data_of "$1")" ::logs | head -n 1)$2"; }
