# What an operator prepares before any machine is there: trust, the files of the stick, the configuration.
# shellcheck disable=SC2034 # the other parts use these

PASSWORD='correct horse battery'
PASSPHRASE='staple the horse'
USER_NAME=skipper

# slipway WORD...: the command line, with this run's settings and nobody else's; as OPERATOR, where there are several.
slipway() {
    local limit=${LIMIT:-180}
    XDG_CONFIG_HOME=$WORK/${OPERATOR-}config XDG_STATE_HOME=$WORK/${OPERATOR-}state SLIPWAY_GUESTS=$WORK/guests timeout -k 5 "$limit" "$SLIPWAY" "$@"
}

trust_made() {
    slipway pki init
    slipway pki issue machine --out "$WORK/stick/var/lib/slipway/pki"
}

stick_made() {
    local secret
    mkdir -p "$WORK/stick/etc/slipway"
    cp -rP "$LAB/live-files/." "$WORK/stick/"
    trust_made >"$LOGS/pki.log" 2>&1 || { cat "$LOGS/pki.log" >&2; die "pki failed"; }
    secret=$(openssl rand -hex 4)
    (umask 077 && printf '%s\n' "$secret" | tee "$WORK/claim-code" >"$WORK/stick/etc/slipway/claim-code")
    echo "MACHINED_OPTIONS=--claim-code-file /etc/slipway/claim-code$(image_way)" >"$WORK/stick/etc/slipway/machined.env"
    printf '%s\n' "wrong$secret" >"$WORK/wrong-code"
    "$LIVE/overlay" "$WORK/stick" "$WORK/stick.cpio"
}

# Without a network, images come by the agent's proxy.
image_way() { [[ $SCENARIO != virtio ]] || printf ' --image-proxy http://127.0.0.1:3128'; }

# The key of an encrypted root pool: by name in the scenario, in a file of the operator's own.
secrets_made() {
    SECRETS=()
    grep -q 'secret "root-key"' "$LAB/scenarios/$SCENARIO.kdl" || return 0
    (umask 077 && printf '%s\n' "$PASSPHRASE" >"$WORK/root-key")
    SECRETS=(--secret "root-key=$WORK/root-key")
}

configuration_written() {
    secrets_made
    ssh-keygen -q -t ed25519 -N '' -C lab -f "$WORK/key"
    PASSWORD_HASH=$(openssl passwd -6 -stdin <<<"$PASSWORD")
    SSH_KEY=$(cat "$WORK/key.pub")
    configuration_filled "$(first_scenario)" >"$WORK/machine.kdl"
}

# What a scenario begins with: some go on from another one.
first_scenario() {
    case $SCENARIO in
        adopt) echo mirror ;;
        *) echo "$SCENARIO" ;;
    esac
}

# configuration_filled SCENARIO
configuration_filled() {
    sed -e "s|@IMAGE@|$IMAGE_REFERENCE|" -e "s|@MAC@|$MACHINE_MAC|" -e "s|@PASSWORD_HASH@|$PASSWORD_HASH|" \
        -e "s|@SSH_KEY@|$SSH_KEY|" "$LAB/scenarios/$1.kdl"
}
