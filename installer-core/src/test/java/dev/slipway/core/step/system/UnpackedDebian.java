package dev.slipway.core.step.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/// The files of a small Debian that [DebianSystem] reads.
public record UnpackedDebian(Path root) {
    public static UnpackedDebian in(Path root) throws IOException {
        var debian = new UnpackedDebian(root);
        debian.file(
                "etc/passwd",
                "root:x:0:0:root:/root:/bin/bash\nsshd:x:100:65534::/run/sshd:/usr/sbin/nologin\n");
        debian.file("etc/shadow", "root:*:19700:0:99999:7:::\nsshd:!:19700::::::\n", "rw-r-----");
        debian.file("etc/group", "root:x:0:\nsudo:x:27:\nusers:x:100:\n");
        debian.file("etc/gshadow", "root:*::\nsudo:*::\nusers:*::\n", "rw-r-----");
        debian.file("etc/skel/.profile", "# profile\n");
        debian.file("etc/hostname", "debian\n").file("etc/machine-id", "0123456789abcdef\n");
        debian.file("etc/ssh/ssh_host_ed25519_key", "the image's own\n", "rw-------");
        debian.file("etc/ssh/ssh_host_ed25519_key.pub", "the image's own\n");
        debian.file("etc/ssh/sshd_config", "UsePAM yes\n");
        debian.file("etc/locale.gen", "# en_US.UTF-8 UTF-8\n");
        debian.file("usr/bin/bash", "").file("usr/bin/ssh-keygen", "").file("usr/sbin/sshd", "");
        debian.file("usr/share/zoneinfo/Europe/Berlin", "TZif2");
        debian.file("usr/lib/systemd/system/systemd-networkd.service", "");
        debian.file("usr/lib/systemd/system/systemd-networkd.socket", "");
        Files.createDirectories(root.resolve("root"));
        Files.createSymbolicLink(root.resolve("bin"), Path.of("usr/bin"));
        Files.createSymbolicLink(root.resolve("lib"), Path.of("usr/lib"));
        return debian;
    }

    public UnpackedDebian file(String path, String text) throws IOException {
        return file(path, text, "rw-r--r--");
    }

    public UnpackedDebian file(String path, String text, String mode) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    String mode(String path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    String link(String path) throws IOException {
        return Files.readSymbolicLink(root.resolve(path)).toString();
    }

    /// Every file with its mode and what is in it.
    Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                tree.put(root.relativize(file).toString(), described(file));
            }
        }
        return tree;
    }

    private static String described(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        return mode + (Files.isDirectory(file) ? "" : " " + Files.readString(file));
    }
}
