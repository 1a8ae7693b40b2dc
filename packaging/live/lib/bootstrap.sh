# Making a Debian root from lists of packages and of what to leave out.

# listed FILE: its lines without comments.
listed() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$1"; }

# bootstrapped FOLDER PACKAGES.list EXCLUDE.list ZFS-PACKAGE: the archive's kernel, the packages and the modules.
# No initramfs is made on the way; whoever wants one makes it at the end, once.
# shellcheck disable=SC2016 # mmdebstrap gives the hooks the folder as $1
bootstrapped() {
    local folder=$1 packages=$2 excluded=$3 modules=$4 include
    local_repository "$folder.packages" "$modules"
    include=$(listed "$packages" | paste -sd,),linux-image-$(kernel_abi),$(dpkg-deb -f "$modules" Package)
    {
        debian_sources
        printf 'deb [trusted=yes] copy:%s ./\n' "$folder.packages"
    } | INITRD=No mmdebstrap --mode=root --variant=minbase --include="$include" \
        --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io --dpkgopt=force-confold \
        --dpkgopt=<(exclusions "$excluded") \
        --essential-hook='mkdir -p "$1/etc/initramfs-tools" && echo update_initramfs=no >"$1/etc/initramfs-tools/update-initramfs.conf"' \
        --customize-hook='rm -f "$1"/etc/apt/sources.list.d/* "$1/etc/apt/sources.list"' \
        "$SUITE" "$folder" -
    rm -rf "$folder.packages"
}

exclusions() { listed "$1" | sed -e 's/^!/path-include=/' -e 't' -e 's/^/path-exclude=/'; }

# files_laid FROM ROOT: copies a folder of the checkout, whoever owns that and whatever its umask was.
files_laid() { tar -C "$1" --owner=0 --group=0 --mode=u=rwX,go=rX -c . | tar -C "$2" -x --no-overwrite-dir; }
