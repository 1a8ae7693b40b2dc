# Booting what was installed, each time from the very state that the installation left, and looking from inside.

# booted NAME FIRMWARE SERIAL...: starts it on copies of those disks that are thrown away, waits for SSH, asks it.
booted() {
    local name=$1 firmware=$2 arguments
    shift 2
    phase "boot $name"
    mapfile -t arguments < <(firmware_of "$firmware" "$name" && disks_of "$@")
    machine_started "$name" 1024 -snapshot "${arguments[@]}"
    ((${#SECRETS[@]} == 0)) || check "$name: asks for the passphrase" passphrase_given "$name"
    if machine_answers 600 "$INSTALLED_ADDRESS" 22 && facts_gathered "$name"; then
        passed "$name: boots, and lets its user in by key over the network"
    else
        failed "$name: boots, and lets its user in by key over the network"
        machine_pictured
    fi
}

# OVMF with variables as new: whatever the installation may have written to NVRAM is not there.
firmware_of() {
    local code
    [[ $1 == efi ]] || return 0
    for code in /usr/share/OVMF/OVMF_CODE_4M.fd /usr/share/OVMF/OVMF_CODE.fd; do [[ ! -f $code ]] || break; done
    cp "${code/_CODE/_VARS}" "$WORK/$2.vars"
    printf '%s\n' -drive "if=pflash,format=raw,unit=0,readonly=on,file=$code" \
        -drive "if=pflash,format=raw,unit=1,file=$WORK/$2.vars"
}

# The initial file system asks on the console, and throws away what was typed before it listens, which is after it asks.
passphrase_given() {
    within 480 grep -aqi 'enter passphrase' "$LOGS/$1.console" && sleep 15 && typed "$1" "$PASSPHRASE"
}

SSH=(ssh -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR
    -o ConnectTimeout=10 -o ServerAliveInterval=10 -o ServerAliveCountMax=3)

facts_gathered() {
    FACTS=$LOGS/$1.facts
    within 240 facts_asked
}

facts_asked() {
    timeout -k 5 60 "${SSH[@]}" -o BatchMode=yes -i "$WORK/key" -o IdentitiesOnly=yes "$USER_NAME@$INSTALLED_ADDRESS" \
        sudo sh -s <"$LAB/facts" >"$FACTS" 2>"$FACTS.err" && grep -q '^end' "$FACTS"
}

# By password, without the key: the hash that arrived is the one that was approved.
password_lets_in() {
    printf '#!/bin/sh\necho "%s"\n' "$PASSWORD" >"$WORK/askpass"
    chmod 0700 "$WORK/askpass"
    SSH_ASKPASS=$WORK/askpass SSH_ASKPASS_REQUIRE=force timeout -k 5 60 "${SSH[@]}" \
        -o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1 "$USER_NAME@$INSTALLED_ADDRESS" true </dev/null
}
