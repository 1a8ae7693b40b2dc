# The package for Fedora and what comes from it.

rpm_made() {
    say "   rpm"
    spec_written >"$WORK/slipway.spec"
    rpm_packed slipway "$1"
}

# rpm_packed NAME FOLDER: what $WORK/NAME.spec describes.
rpm_packed() {
    local name=$1 out=$2
    command -v rpmbuild >/dev/null || die "rpmbuild is missing: on Debian, apt-get install rpm"
    rpmbuild -bb --quiet --nodeps --define "_topdir $WORK/rpm" --define "_rpmdir $out" --define "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm" \
        --define '_build_id_links none' --define '__os_install_post %{nil}' --define "_source_date_epoch_from_changelog 0" \
        --define 'clamp_mtime_to_source_date_epoch 0' "$WORK/$name.spec" >"$WORK/rpm.log" 2>&1 || { cat "$WORK/rpm.log" >&2; die "rpmbuild failed"; }
    say "   $(cd "$out" && stat -c '%n: %s bytes' "$name-${VERSION}"-1.*.rpm)"
}

# Its shells look for completions where Debian's do not.
spec_written() {
    cat <<END
Name: slipway
Version: ${VERSION}
Release: 1
Summary: Bare-metal installer with a wizard
License: Apache-2.0
AutoReqProv: no
Requires: glibc >= 2.34
Recommends: gtk3, libXtst, libXxf86vm, dejavu-sans-fonts, isa-l, openssl-libs

%description
Discovers machines on the network, lays out their disks and a ZFS pool, writes an image (OCI, raw, a file) and the system's
configuration, and shows the installation while it goes on. Contains the wizard, the command line and the daemon of a machine that
waits to be installed, with a Java runtime of their own.

%install
cp -a $WORK/tree/. %{buildroot}
mkdir -p %{buildroot}/usr/share/zsh/site-functions
mv %{buildroot}/usr/share/zsh/vendor-completions/_slipway %{buildroot}/usr/share/zsh/site-functions/
rmdir %{buildroot}/usr/share/zsh/vendor-completions

%files
%defattr(-,root,root,-)
/opt/slipway
/usr/bin/slipway
/usr/bin/slipway-wizard
/usr/lib/systemd/system/slipway-machined.service
/usr/share/applications/slipway.desktop
/usr/share/bash-completion/completions/slipway
%doc /usr/share/doc/slipway
/usr/share/icons/hicolor/*/apps/slipway.*
%doc /usr/share/man/man1/slipway*.1.gz
/usr/share/mime/packages/slipway.xml
/usr/share/zsh/site-functions/_slipway
END
}
