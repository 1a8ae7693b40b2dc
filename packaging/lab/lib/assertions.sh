# What must hold inside the booted system.

fact() { sed -n "s/^$1 //p" "$FACTS"; }

has_fact() { grep -qxF -e "$1" "$FACTS"; }

has_facts() {
    local each
    for each; do has_fact "$each" || return; done
}

# In every boot.
assert_system() {
    local name=$1 firmware=$2
    check_is "$name: started by $firmware" "$firmware" "$(fact firmware)"
    check_is "$name: host name" slipway-lab "$(fact hostname)"
    check "$name: static address" grep -q "^address [^ ]* $INSTALLED_ADDRESS/24$" "$FACTS"
    check_is "$name: no unit failed" "" "$(fact failed-units)"
}

# Once is enough: they are the same bytes in every boot.
assert_configuration() {
    local name=$1
    check_is "$name: default route" 198.51.100.1 "$(fact gateway)"
    check_is "$name: resolver" 198.51.100.1 "$(fact resolver)"
    check_is "$name: time zone" /usr/share/zoneinfo/Europe/Berlin "$(fact timezone)"
    check_is "$name: locale" C.UTF-8 "$(fact locale)"
    check_is "$name: the approved password hash" "$PASSWORD_HASH" "$(fact shadow)"
    check "$name: the password lets the user in" password_lets_in
    check "$name: the user is in the group sudo" grep -qw sudo <(fact groups)
    check_is "$name: the approved SSH key" "$SSH_KEY" "$(fact keys)"
    check_is "$name: authorized_keys belongs to the user alone" "600 $USER_NAME" "$(fact keys-mode)"
    check_is "$name: /etc/sysconfig.kdl, for root only, names the host" "600 root 1" "$(fact sysconfig)"
}

assert_boot_environment() {
    check "$1: the boot environment exists" has_fact "dataset rpool/ROOT/lab"
    check "$1: a snapshot of it exists" grep -q '^dataset rpool/ROOT/lab@' "$FACTS"
    check_is "$1: bootfs" rpool/ROOT/lab "$(fact bootfs)"
}

assert_image() {
    local name=$1
    check_is "$name: a whited-out file is gone" "" "$(fact whited-out)"
    check_is "$name: an opaque folder holds the upper layer's only" new "$(fact opaque)"
    check_is "$name: owner, mode and hard link" "4321:1234 640 2" "$(fact owned)"
    check_is "$name: file capability" "/etc/lab/capable cap_net_raw=ep" "$(fact capable)"
    check_is "$name: nothing of the other platform" "" "$(fact wrong-platform)"
}

# Of the scenario "encrypted".
assert_storage() {
    check_is "$1: the root is encrypted" "aes-256-gcm passphrase available" "$(fact encryption)"
    check_is "$1: /home is its dataset, with its quota and reservation" "rpool/home 1073741824 67108864" "$(fact home)"
    check_is "$1: the user's home is in it" "" "$(fact home-is-empty)"
    check_is "$1: /srv/data is its dataset" rpool/srv/data "$(fact data)"
    check_is "$1: the volume has its size" 134217728 "$(fact volume)"
    check_is "$1: it swaps to a partition of each disk alike" "10 10" "$(fact swaps)"
}

# A root on a ZFS mirror.

BOOT_ENVIRONMENT=lab

assert_mirror_whole() {
    assert_pool_root "$1"
    check_is "$1: the pool is ONLINE" ONLINE "$(fact pool)"
    check_is "$1: both sides of the mirror are ONLINE" 2 "$(sides_online)"
    check_is "$1: zpool status has no remarks" "" "$(fact hint)"
}

assert_mirror_degraded() {
    assert_pool_root "$1"
    check_is "$1: the pool is DEGRADED" DEGRADED "$(fact pool)"
    check_is "$1: one side of the mirror is ONLINE" 1 "$(sides_online)"
}

assert_pool_root() {
    check_is "$1: / is the boot environment $BOOT_ENVIRONMENT" "rpool/ROOT/$BOOT_ENVIRONMENT" "$(fact root)"
    check_is "$1: no known data errors" "No known data errors" "$(fact errors)"
}

# Sides are partitions; pool and mirror have names without a slash.
sides_online() { grep -c '^vdev /.* ONLINE$' "$FACTS" || true; }

# A root on an array of mdadm.

assert_array_whole() {
    check_is "$1: / is ext4 on a RAID 1" "raid1 ext4" "$(fact root-kind)"
    check_is "$1: both sides of the array are in it" "[UU]" "$(fact array)"
    check_is "$1: it swaps to an array of both disks" 1 "$(fact swaps | wc -w)"
}

assert_links() {
    check_is "$1: the bond has its link, and both are up" "fault-tolerance (active-backup),up,$(fact bond | cut -d, -f3),up" "$(fact bond)"
    check_is "$1: the VLAN is up on it" "lan10@bond0 UP 10" "$(fact vlan)"
    check "$1: the bond and the VLAN have their addresses" has_facts "address bond0 $INSTALLED_ADDRESS/24" "address lan10 203.0.113.10/24"
}

assert_array_degraded() {
    check_is "$1: / is ext4 on a RAID 1" "raid1 ext4" "$(fact root-kind)"
    check "$1: one side of the array is in it" grep -qx 'array \[U_\]\|array \[_U\]' "$FACTS"
}
