# The disks of the machine: two to install on, and a bystander that is in no plan and must stay as it is.

DISK_SIZE=6G

# What the live system has beside its own media and the bystander.
LIVE_DISKS=(SLIPLAB0001 SLIPLAB0002)

disks_made() {
    truncate -s "$DISK_SIZE" "$WORK/SLIPLAB0001.img" "$WORK/SLIPLAB0002.img"
    mkdir "$WORK/bystander"
    head -c 1M /dev/urandom >"$WORK/bystander/precious"
    truncate -s 64M "$WORK/SLIPKEEP.img"
    mke2fs -q -t ext4 -L precious -d "$WORK/bystander" "$WORK/SLIPKEEP.img"
    sha256sum "$WORK/SLIPKEEP.img" >"$WORK/bystander.sha256"
}

# Sparse files without a single block: not one byte was written.
disks_untouched() {
    [[ $(stat -c %b "$WORK/SLIPLAB0001.img") == 0 && $(stat -c %b "$WORK/SLIPLAB0002.img") == 0 ]]
}

bystander_untouched() { sha256sum --quiet --strict -c "$WORK/bystander.sha256"; }

# disks_of SERIAL...: the arguments for these disks and the bystander, one a line.
disks_of() {
    local serial
    for serial in "$@" SLIPKEEP; do disk "$serial" "$WORK/$serial.img"; done
}
