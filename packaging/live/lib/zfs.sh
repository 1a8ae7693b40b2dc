# The ZFS kernel modules as a package, without a compiler in any image.

# zfs_modules_package: prints the path of the package for the archive's kernel. A ready one, from the folder
# SLIPWAY_ZFS_PACKAGES or ../shared/lab-cache beside the checkout, is taken when kernel and version match.
zfs_modules_package() {
    local abi version ready entry
    abi=$(kernel_abi)
    version=$(zfs_version)
    ready="$(ready_packages)/zfs-modules-${abi}_${version}_amd64.deb"
    if [[ -f $ready ]] && dpkg-deb --contents "$ready" >/dev/null; then
        printf '%s\n' "$ready"
        return
    fi
    entry=$(cached zfs-modules "$(content_key "$LIVE/zfs-modules" "$abi" "$version")" "$LIVE/zfs-modules" "$abi" "$version")
    printf '%s\n' "$entry"/zfs-modules-*.deb
}

ready_packages() { printf '%s\n' "${SLIPWAY_ZFS_PACKAGES:-$LIVE/../../../shared/lab-cache}"; }
