# Which Debian the images are made of, and what its archive holds today.

SUITE=bookworm
MIRROR=${SLIPWAY_DEBIAN_MIRROR:-http://deb.debian.org/debian}
SECURITY_MIRROR=${SLIPWAY_DEBIAN_SECURITY_MIRROR:-http://deb.debian.org/debian-security}
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

debian_sources() {
    local signed="[signed-by=$KEYRING]"
    printf 'deb %s %s %s main contrib\n' "$signed" "$MIRROR" "$SUITE" "$signed" "$MIRROR" "$SUITE-updates" \
        "$signed" "$SECURITY_MIRROR" "$SUITE-security"
}

# archive_opened FOLDER: an apt of its own, so that neither the host's release nor its settings matter.
archive_opened() {
    ARCHIVE=$1
    mkdir -p "$ARCHIVE/lists/partial" "$ARCHIVE/cache/archives/partial"
    debian_sources >"$ARCHIVE/sources.list"
    archive_apt apt-get -q update
}

archive_apt() {
    local tool=$1
    shift
    "$tool" -o "Dir::Etc::SourceList=$ARCHIVE/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o "Dir::State::Lists=$ARCHIVE/lists" -o "Dir::Cache=$ARCHIVE/cache" -o Dir::State::status=/dev/null "$@"
}

archive_field() {
    archive_apt apt-cache show --no-all-versions "$1" | sed -n "s/^$2: //p"
}

# kernel_abi: such as 6.1.0-56-amd64, of the kernel that the archive would install.
kernel_abi() {
    archive_field linux-image-amd64 Depends | grep -o 'linux-image-[^ ,]*' | head -n 1 | sed 's/^linux-image-//'
}

# zfs_version: such as 2.1.11, the upstream part.
zfs_version() { archive_field zfs-dkms Version | sed 's/-.*//'; }

# local_repository FOLDER PACKAGE.deb...: a flat repository that apt can take the packages from.
local_repository() {
    local folder=$1 package name
    shift
    mkdir -p "$folder"
    for package in "$@"; do
        name=${package##*/}
        cp "$package" "$folder/$name"
        dpkg-deb --field "$package"
        printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$name" "$(stat -c %s "$package")" \
            "$(sha256sum "$package" | cut -d' ' -f1)"
    done >"$folder/Packages"
}
