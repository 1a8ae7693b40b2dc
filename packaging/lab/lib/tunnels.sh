# A machine behind NAT, which nobody reaches: QEMU's own network. It comes to the operator by itself, to a real sshd and to a real peer of WireGuard.
# shellcheck disable=SC2034,SC2054 # the other parts use these; QEMU's commas

RELAY_PORT=2222
RELAYED=127.0.0.1:18443
RELAYED_SCREEN=127.0.0.1:16080
PEER_ADDRESS=10.77.0.1
TUNNEL_ADDRESS=10.77.0.2

tunnels_proven() {
    phase "relay, peer, a stick with tunnels"
    network_made
    disks_made
    stick_made
    tunnels_offered
    image_with_shell
    needed "a stick is written, with the keys of its tunnels" stick_written tunnels "$WORK/shell.img" --settings "$WORK/tunnels/live.kdl"
    phase "a machine behind NAT"
    WIRING=(-netdev user,id=net -device "virtio-net-pci,netdev=net,mac=$MACHINE_MAC,romfile=")
    stick_started tunnels bios
    machine_by_relay
    display_by_relay
    machine_by_wireguard
    tunnels_secret
    relay_exchanged
    tunnels_ended
    machine_stopped
}

# Both ends of the operator's, and what the stick is told of them.
tunnels_offered() {
    mkdir -p "$WORK/tunnels" /run/sshd
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$WORK/tunnels/relay.key"
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$WORK/host-key"
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$WORK/other-host-key"
    printf 'restrict,port-forwarding,permitlisten="%s",permitlisten="%s" %s\n' "$RELAYED" "$RELAYED_SCREEN" "$(<"$WORK/tunnels/relay.key.pub")" >"$WORK/relay-keys"
    (umask 077 && wg genkey >"$WORK/tunnels/wireguard.key" && wg genkey >"$WORK/peer.key")
    cat >"$WORK/tunnels/live.kdl" <<END
remote {
    web
    tunnel {
        ssh "root@$HOST_ADDRESS:$RELAY_PORT" host-key="$(<"$WORK/host-key.pub")" key="relay.key" machine=${RELAYED#*:} web=${RELAYED_SCREEN#*:}
        wireguard "$HOST_ADDRESS:51820" peer="$(wg pubkey <"$WORK/peer.key")" key="wireguard.key" address="$TUNNEL_ADDRESS/24"
    }
}
END
    relay_started "$WORK/host-key"
    peer_started
}

# relay_started HOST-KEY
relay_started() {
    /usr/sbin/sshd -f /dev/null -D -h "$1" -p "$RELAY_PORT" -o "ListenAddress=$HOST_ADDRESS" -o "AuthorizedKeysFile=$WORK/relay-keys" \
        -o StrictModes=no -o UsePAM=no -o PidFile=none -o PermitRootLogin=prohibit-password -E "$LOGS/relay.log" &
    RELAY_PID=$!
}

# In user space: not every kernel that the lab runs on has WireGuard. The machine's own has.
peer_started() {
    LOG_LEVEL=error wireguard-go peer0 >"$LOGS/peer.log" 2>&1
    wg set peer0 listen-port 51820 private-key "$WORK/peer.key" \
        peer "$(wg pubkey <"$WORK/tunnels/wireguard.key")" allowed-ips "$TUNNEL_ADDRESS/32"
    ip address add "$PEER_ADDRESS/24" dev peer0
    ip link set peer0 up
}

machine_by_relay() {
    needed "the machine comes to the relay, and its machine API with it" within 600 slipway_answers "$RELAYED"
    check_is "the relay has it for its own users only" "$RELAYED" "$(relay_listens "$RELAYED")"
    code_taken tunnels
    check_exit "a wrong claim code is refused through the relay (3)" 3 slipway claim "$RELAYED" --code-file "$WORK/wrong-code"
    needed "claim through the relay, with the code of the console" asked claim claim "$RELAYED" --code-file "$WORK/claim-code"
    check "the inventory comes through the relay" asked inventory inventory "$RELAYED"
    check "the console says where the machine is" console_says tunnels "^Tunnel *by SSH to $HOST_ADDRESS:$RELAY_PORT; there this machine is at $RELAYED"
}

# The display of its kiosk, in a browser on the relay.
display_by_relay() {
    needed "the display comes to the relay, too" within 600 browsers_served "$RELAYED_SCREEN"
    check_is "with the certificate that the console shows" "$(console_line tunnels Certificate)" "$(certificate_at "$RELAYED_SCREEN")"
    check_is "the relay has it for its own users only" "$RELAYED_SCREEN" "$(relay_listens "$RELAYED_SCREEN")"
    timeout 30 openssl s_client -quiet -connect "$RELAYED_SCREEN" >/dev/null 2>&1 < <(sleep 25) &
    sleep 20
    display_kept tunnels
}

# browsers_served HOST:PORT
browsers_served() { grep -q noVNC <(curl -sk --max-time 30 "https://$1/vnc.html"); }

# relay_listens ADDRESS:PORT
relay_listens() { ss -Htln "sport = :${1#*:}" | awk '{ print $4 }' | paste -sd' '; }

machine_by_wireguard() {
    needed "the machine joins the network of WireGuard" within 120 slipway_answers "$TUNNEL_ADDRESS:8443"
    check "by the kernel's own WireGuard" seen_inside tunnels wireguard 'ip -d -o link show slipway0 | grep -o wireguard'
    check "release through the relay" slipway release "$RELAYED"
    check "browsers get the display through WireGuard" within 60 browsers_served "$TUNNEL_ADDRESS:6080"
    needed "claim through WireGuard" asked claim claim "$TUNNEL_ADDRESS:8443" --code-file "$WORK/claim-code"
    check "the console says that, too" console_says tunnels "^Tunnel *by WireGuard to $HOST_ADDRESS:51820; there this machine is at $TUNNEL_ADDRESS:8443"
}

tunnels_secret() {
    check "the keys are for nobody without capabilities, and for systemd-networkd, which needs the one" seen_inside tunnels '600 nobody root 600 nobody root 400 systemd-network root' \
        'stat -c "%a %U %G" /run/slipway-remote/relay.key /run/slipway-remote/wireguard.key /run/systemd/network/slipway0.key | paste -sd" "'
    check "they are in no arguments and in no log" seen_inside tunnels 'nowhere' \
        "grep -qaF -e '$(<"$WORK/tunnels/wireguard.key")' -e 'PRIVATE KEY' /proc/[0-9]*/cmdline <(journalctl -b --no-pager) || echo nowhere"
}

# Who pretends to be the relay gets nothing, and when it is the relay again the machine comes back by itself.
relay_exchanged() {
    relay_left
    relay_started "$WORK/other-host-key"
    check "who has the relay's address and not its key is refused" console_awaited tunnels 180 'Host key verification failed'
    check_is "nothing leads from there to the machine" "" "$(relay_listens "$RELAYED")"
    relay_left
    relay_started "$WORK/host-key"
    check "the machine comes back to the relay by itself" within 180 slipway_answers "$RELAYED"
}

relay_left() {
    pkill -P "$RELAY_PID" || true
    kill "$RELAY_PID"
    wait "$RELAY_PID" 2>/dev/null || true
}

tunnels_ended() {
    "$LAB/guest-shell" "$WORK/tunnels.shell" 60 <<<'systemctl stop slipway-remote; networkctl --no-pager; systemctl --failed --no-legend' \
        >"$LOGS/tunnels.inside" 2>&1 || true
    check "when sharing ends the relay leads nowhere" within 30 relay_leads_nowhere
    check "and the network of WireGuard is left, its key gone" seen_inside tunnels 'gone' \
        '[ ! -e /sys/class/net/slipway0 ] && [ ! -e /run/systemd/network/slipway0.key ] && echo gone'
    check "no unit failed" seen_inside tunnels '' 'systemctl --failed --plain --no-legend | cut -d" " -f1'
}

relay_leads_nowhere() { [[ -z $(relay_listens "$RELAYED")$(relay_listens "$RELAYED_SCREEN") ]]; }
