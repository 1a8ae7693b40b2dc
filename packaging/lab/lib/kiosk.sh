# The wizard on the display of the live system, seen and typed at as somebody before it would.

# kiosk_shown: at both sizes; the smaller one on a machine with the least memory that the live system is meant for.
kiosk_shown() {
    kiosk_started 1024 768 2048
    kiosk_used 1024x768
    check_is "only machined listens on the network" "*:8443" "$(in_live "$LISTENING")"
    kiosk_left_alone
    kiosk_killed
    kiosk_hung
    display_killed
    kiosk_weighed
    machine_stopped
    kiosk_shared
    kiosk_started 800 600 1024
    kiosk_used 800x600
    check "the keyboard of the display is that of the settings" keyboard_taken
    sharing_seen
    console_opened
    sharing_ended
    machine_stopped
}

# The stick has live settings from here on, where what starts the live system puts them.
kiosk_shared() {
    local hash
    hash=$(openssl passwd -6 -stdin <<<"$PASSWORD")
    ssh-keygen -q -t ed25519 -N '' -C lab -f "$WORK/key"
    mkdir -p "$WORK/stick/etc/tmpfiles.d"
    cat >"$WORK/stick/etc/slipway/live.kdl" <<END
remote { use "control"; vnc; web; ssh { key "$(cat "$WORK/key.pub")" } }
kiosk { console-password "$hash" }
keyboard "de" variant="nodeadkeys"
END
    chmod 0600 "$WORK/stick/etc/slipway/live.kdl"
    echo 'C /run/slipway/live.kdl 0600 root root - /etc/slipway/live.kdl' >"$WORK/stick/etc/tmpfiles.d/live.conf"
    "$LIVE/overlay" "$WORK/stick" "$WORK/stick.cpio"
}

sharing_seen() {
    check_is "only machined, the browsers' port and SSH listen on the network" "*:8443 0.0.0.0:22 0.0.0.0:6080 [::]:22" "$(in_live "$LISTENING")"
    check "the console says the password of the display" grep -aq '^.*Password  *[0-9A-Z]\{8\}' "$LOGS/live.console"
    check "browsers get noVNC over TLS" browsers_served "$LIVE_ADDRESS:6080"
    check_is "its certificate is the one that the console shows" "$(console_line live Certificate)" "$(certificate_at "$LIVE_ADDRESS:6080")"
    check "who has the key logs in by SSH" logged_in "${KEYED[@]}"
    check "by SSH one comes to VNC" grep -aq '^RFB ' <(sleep 15 | timeout 30 "${SSH[@]}" "${KEYED[@]}" -W 127.0.0.1:5900 "root@$LIVE_ADDRESS")
    check "SSH takes keys, and nothing else" keys_only
    display_kept shared
    keys f4
    sleep 5
    display_kept shared-how
    keys f4
}

KEYED=(-o BatchMode=yes -i "$WORK/key" -o IdentitiesOnly=yes)

# console_line NAME WORD: what stands behind that word on the console of a machine.
console_line() { sed -n "s/^.*$2  *//p" "$LOGS/$1.console" | tr -d '\r' | tail -n 1; }

# certificate_at HOST:PORT
certificate_at() {
    openssl s_client -connect "$1" </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -sha256 | sed 's/^.*=/SHA256:/'
}

logged_in() { timeout -k 5 60 "${SSH[@]}" "$@" "root@$LIVE_ADDRESS" true; }

# What the server itself says that it takes.
keys_only() {
    grep -qx 'debug1: Authentications that can continue: publickey' <(timeout -k 5 60 ssh -v -o StrictHostKeyChecking=no \
        -o UserKnownHostsFile=/dev/null -o PreferredAuthentications=none "root@$LIVE_ADDRESS" true 2>&1 | tr -d '\r')
}

# Asked for by keyboard: past what stands before the button in the order of the keys.
console_opened() {
    keys f4 shift-tab spc
    needed "the console is in place of the display" within 60 console_before
    sleep 5
    typed_as_keys root
    sleep 5
    typed_as_keys 'staple the horse'
    sleep 10
    check_is "a wrong password leads nowhere" 0 "$(shells)"
    typed_as_keys root
    sleep 5
    typed_as_keys "$PASSWORD"
    check "the console password leads to a shell" within 60 shell_there
    display_kept console
    typed_as_keys exit
    check "when that is left, the display is back" within 60 display_before
    keys f4
}

# What Xorg said of the one keyboard that there is, last.
keyboard_taken() { [[ $(in_live "grep -o 'Option \"xkb_layout\" \"[a-z]*\"' /var/log/Xorg.0.log | tail -n 1") == *'"de"' ]]; }

shells() { in_live 'pgrep -c -t tty2 bash || true'; }

shell_there() { [[ $(shells) == 1 ]]; }

console_before() { [[ $(in_live 'cat /sys/class/tty/tty0/active') == tty2 ]]; }

display_before() { [[ $(in_live 'cat /sys/class/tty/tty0/active') == tty1 ]]; }

# typed_as_keys LINE: small letters and blanks, and Enter, on the keyboard of the settings. All of it is given to the machine at once, which presses
# one key after the other for 50 ms each: however busy this machine is, login's minute is not used up by the typing.
typed_as_keys() {
    local each words=()
    for ((each = 0; each < ${#1}; each++)); do words+=("$(press "$(german_key "${1:each:1}")" 50)"); done
    "$LAB/qmp" "$WORK/$MACHINE.qmp" send-key "${words[@]}" "$(press ret 50)" >/dev/null
}

# german_key CHARACTER: what QEMU calls the key that has it on a German keyboard; its names are those of an American one.
german_key() {
    case $1 in
        ' ') echo spc ;;
        y) echo z ;;
        z) echo y ;;
        *) echo "$1" ;;
    esac
}

# By keyboard, too: the button for it is the first of the three.
sharing_ended() {
    keys f4 shift-tab shift-tab spc
    check "what is shared ends where the kiosk is told so" within 60 nothing_shared
    keys f4
}

nothing_shared() { [[ $(in_live "$LISTENING") == '*:8443' ]]; }

# kiosk_started WIDTH HEIGHT MEMORY-MIB
kiosk_started() {
    local from=$SECONDS
    phase "kiosk at $1x$2 with $3 MiB"
    LIVE_MEMORY=$3
    live_started -global "VGA.xres=$1" -global "VGA.yres=$2" || die "the live system did not come up; its console is $LOGS/live.console"
    needed "$1x$2: the kiosk starts by itself, with its own machine chosen" within 600 kiosk_at 0
    say "   the kiosk is there after $((SECONDS - from)) s"
    check_is "$1x$2: the display has that size" "$1 $2" "$(display_size "$1x$2")"
}

# kiosk_used NAME: by keyboard alone, from the machine to its disks.
kiosk_used() {
    keys f10
    needed "$1: F10 claims the machine before which one sits, without a code" within 120 kiosk_at 1
    needed "$1: its disks are seen" within 120 kiosk_goes_on f10 2
    keys down spc down spc
    check "$1: what is typed arrives: two disks are chosen" within 60 kiosk_has 'SLIPLAB0001.*SLIPLAB0002'
    display_kept "$1-disks"
    check "$1: nothing is written before the confirmation" disks_untouched
    check_is "$1: no unit failed" "" "$(in_live 'systemctl --failed --plain --no-legend | cut -d" " -f1')"
}

LISTENING="ss -Htln | awk '{ print \$4 }' | grep -v '^127\\.\\|^\\[::1\\]' | sort -u | paste -sd' '"

# What leads out of other programs leads nowhere here.
kiosk_left_alone() {
    local before
    before=$(kiosk_process)
    keys ctrl-alt-f2
    keys ctrl-alt-backspace
    keys alt-f4
    keys ctrl-alt-delete
    sleep 3
    check_is "the display is still before whoever typed that" tty1 "$(in_live 'cat /sys/class/tty/tty0/active')"
    check_is "the kiosk still runs" "$before" "$(kiosk_process)"
}

kiosk_killed() {
    local before
    before=$(kiosk_process)
    in_live "kill -KILL $before" >/dev/null
    kiosk_comes_back "a kiosk that was killed" "$before"
    display_kept back
}

# A window that stands still is as bad as one that is gone: systemd hears nothing of it any more.
kiosk_hung() {
    local before
    before=$(kiosk_process)
    in_live "kill -STOP $before" >/dev/null
    kiosk_comes_back "a kiosk that hangs" "$before"
}

display_killed() {
    local before
    before=$(kiosk_process)
    in_live 'pkill -KILL Xorg' >/dev/null
    kiosk_comes_back "a kiosk whose display died" "$before"
    display_kept display-back
}

# kiosk_comes_back WHICH BEFORE: as another process than that, which then gets to where it was and keeps that anew.
kiosk_comes_back() {
    local kept
    check "$1 is started again" within 300 kiosk_other_than "$2"
    kept=$(place_file)
    check "$1 claims its machine again, and is where it was" within 240 kiosk_back "$kept"
}

kiosk_other_than() { local now && now=$(kiosk_process) && ((now > 0)) && [[ $now != "$1" ]]; }

# kiosk_back FILE: where it is is kept in another file than that, once it is back.
kiosk_back() { [[ $(place_file) != "$1" ]] && kiosk_at 2 && kiosk_has 'SLIPLAB0001.*SLIPLAB0002'; }

# Each time that the place is kept it is another file, of the same name.
place_file() { in_live "stat -c %i $PLACE"; }

kiosk_weighed() {
    local with without
    with=$(memory_used)
    in_live 'systemctl stop slipway-kiosk slipway-display' >/dev/null
    without=$(memory_used)
    say "   memory in use: $with MiB with the kiosk, $without MiB without"
}

memory_used() { in_live "awk '/^MemTotal/ { total = \$2 } /^MemAvailable/ { print int((total - \$2) / 1024) }' /proc/meminfo"; }

kiosk_process() { in_live 'systemctl show -p MainPID --value slipway-kiosk'; }

PLACE=/run/slipway-kiosk/kiosk.kdl

# kiosk_at PAGE: whether its own machine is chosen, and that page is on the display.
kiosk_at() { in_live "cat $PLACE" | grep -q "wire=LOCAL" && kiosk_has "page=\"$1\""; }

kiosk_has() { in_live "cat $PLACE" | grep -q "$1"; }

# kiosk_goes_on KEY PAGE: pressed until the page before it misses nothing.
kiosk_goes_on() {
    kiosk_at "$2" || { keys "$1" && sleep 2 && kiosk_at "$2"; }
}

# keys CHORD...: pressed one after the other on the machine's keyboard; keys of a chord are joined by a hyphen.
keys() {
    local chord
    for chord in "$@"; do
        "$LAB/qmp" "$WORK/$MACHINE.qmp" send-key "$(press "$chord")" >/dev/null
        sleep 0.5
    done
}

# press CHORD [MILLISECONDS]: as send-key wants it.
press() {
    local each list=
    for each in ${1//-/ }; do list+="${list:+,}{\"type\":\"qcode\",\"data\":\"$each\"}"; done
    printf '{"keys":[%s],"hold-time":%d}' "$list" "${2-100}"
}

# display_kept NAME: what the display shows, among the pictures of the run. A slow machine may not have painted yet.
display_kept() {
    within 60 display_painted || say "the display shows one colour: $1"
    mkdir -p "$PICTURES"
    cp "$LOGS/$MACHINE.png" "$PICTURES/kiosk-$1.png"
}

# One colour takes less as a picture, at any size that is shown here.
display_painted() { machine_pictured && (($(stat -c %s "$LOGS/$MACHINE.png") > 8192)); }

# display_size NAME
display_size() {
    display_kept "$1"
    python3 -c 'import struct, sys
print(*struct.unpack(">II", open(sys.argv[1], "rb").read(24)[16:24]))' "$PICTURES/kiosk-$1.png"
}
