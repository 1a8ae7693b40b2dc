# The Debian packages that the lab works with, and installing what is missing of them.

PACKAGES=(apt cpio curl dnsmasq-base docker-registry dosfstools e2fsprogs fdisk iproute2 kmod mmdebstrap mtools openssh-client
    openssl ovmf procps python3 qemu-system-x86 qemu-utils skopeo squashfs-tools systemd util-linux zstd)

# What a medium is made with.
MEDIUM_PACKAGES=(cryptsetup-bin grub-common grub-efi-amd64-bin grub-pc-bin xorriso)

# The other ends of tunnels.
TUNNEL_PACKAGES=(openssh-server wireguard-go wireguard-tools)

requirements_met() {
    local missing
    [[ $SCENARIO != live-stick && $SCENARIO != tunnels ]] || PACKAGES+=("${MEDIUM_PACKAGES[@]}")
    [[ $SCENARIO != tunnels ]] || PACKAGES+=("${TUNNEL_PACKAGES[@]}")
    [[ $(uname -sm) == "Linux x86_64" ]] || die "the lab runs on Linux on x86-64, this is $(uname -sm)"
    command -v dpkg-query >/dev/null || die "the lab installs what it needs from Debian 12 or 13, and this is neither"
    mapfile -t missing < <(packages_missing)
    ((${#missing[@]} == 0)) || packages_installed "${missing[@]}"
    [[ -c /dev/net/tun ]] || die "/dev/net/tun is missing: load the module tun"
}

packages_missing() {
    local package
    for package in "${PACKAGES[@]}"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

packages_installed() {
    agreed "$@" || die "needed: apt-get install --no-install-recommends $*"
    apt-get -q update >"$LOGS/packages.log" 2>&1 || say "apt-get update failed; trying with the lists there are"
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$LOGS/packages.log" 2>&1; then
        tail -n 20 "$LOGS/packages.log" >&2
        die "apt-get could not install: $*"
    fi
    service_left_alone "$@"
}

# Asks on a terminal, says so otherwise.
agreed() {
    local answer
    say "   installing from Debian: $*"
    [[ -t 0 ]] || return 0
    read -r -p "   go on? [Y/n] " answer
    [[ $answer != [nN]* ]]
}

# These packages start services of their own on the host; the lab has its own, in its own network.
service_left_alone() {
    local each
    [[ -d /run/systemd/system ]] || return 0
    for each in docker-registry:docker-registry openssh-server:ssh; do
        if [[ " $* " == *" ${each%:*} "* ]]; then systemctl disable --now "${each#*:}"; fi
    done
}
