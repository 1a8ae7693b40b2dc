# The package for Debian and what comes from it.

deb_made() {
    local out=$1 tree=$WORK/deb
    say "   deb"
    cp -a "$WORK/tree" "$tree"
    mkdir -p "$tree/DEBIAN" "$tree/usr/share/doc/slipway"
    copyright_written >"$tree/usr/share/doc/slipway/copyright"
    control_written "$(du -sk --apparent-size "$tree" | cut -f1)" >"$tree/DEBIAN/control"
    deb_packed slipway "$tree" "$out"
}

# deb_packed NAME TREE FOLDER: the tree has its control files already.
deb_packed() {
    local tree=$2 file
    file=$3/$1_${VERSION}_$(dpkg --print-architecture).deb
    (cd "$tree" && find . -type f ! -path './DEBIAN/*' -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
    find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$file" >/dev/null
    say "   $(basename "$file"): $(stat -c %s "$file") bytes"
}

# GTK is what the window needs, and was renamed in Debian 13; the command line needs none of it.
control_written() {
    cat <<END
Package: slipway
Version: $VERSION
Architecture: $(dpkg --print-architecture)
Maintainer: The Slipway project <maintainers@slipway.invalid>
Installed-Size: $1
Depends: libc6 (>= 2.34)
Recommends: libgtk-3-0 | libgtk-3-0t64, libxtst6, libxxf86vm1, fonts-dejavu-core, libisal2, libssl3 | libssl3t64
Suggests: qemu-utils
Section: admin
Priority: optional
Description: bare-metal installer with a wizard
 Discovers machines on the network, lays out their disks and a ZFS pool, writes
 an image (OCI, raw, a file) and the system's configuration, and shows the
 installation while it goes on. Contains the wizard, the command line and the
 daemon of a machine that waits to be installed, with a Java runtime of their own.
END
}

copyright_written() {
    printf 'Slipway is licensed under the Apache License 2.0: /usr/share/doc/slipway/LICENSE.\n\n'
    printf 'It brings libraries along, each under its own licence: their texts are in\n/usr/share/doc/slipway/licences, and sbom.json names them all.\n'
    printf 'The Java runtime in /opt/slipway/lib/runtime is OpenJDK, under the GPL 2 with the Classpath\nexception; its notices are in its folder legal.\n'
}
