# One bridge in the run's own network namespace. 198.51.100.0/24 is set aside for documentation: it is nobody's.
# shellcheck disable=SC2034 # the other parts use these

HOST_ADDRESS=198.51.100.1
LIVE_ADDRESS=198.51.100.50
INSTALLED_ADDRESS=198.51.100.77
MACHINE_MAC=52:54:00:51:1b:01

network_made() {
    ip link set lo up
    ip link add lab0 type bridge mcast_snooping 0 stp_state 0 forward_delay 0
    ip address add "$HOST_ADDRESS/24" dev lab0
    ip tuntap add dev lab-tap mode tap
    ip link set lab-tap master lab0 up
    ip link set lab0 up
    ip route add 224.0.0.0/4 dev lab0
    addresses_given
}

# One machine, one address. `no-ping` and a fixed address, or a lease is now and then not given in time.
addresses_given() {
    dnsmasq --conf-file=/dev/null --no-daemon --port=0 --interface=lab0 --bind-interfaces --no-ping --leasefile-ro \
        --dhcp-range="$LIVE_ADDRESS,$LIVE_ADDRESS,1h" --dhcp-host="$MACHINE_MAC,$LIVE_ADDRESS" \
        --dhcp-option=option:router >"$LOGS/dnsmasq.log" 2>&1 &
    ADDRESSES_PID=$!
}
