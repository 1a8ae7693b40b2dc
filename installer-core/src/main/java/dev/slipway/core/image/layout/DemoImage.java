package dev.slipway.core.image.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// A tree that looks like a small Debian, with everything that a real image has and nothing that runs: what the
/// demonstration installs. The same, byte for byte, whenever the same Java makes it.
public final class DemoImage {
    public static final String REPOSITORY = "slipway/demo";
    public static final String TAG = "latest";

    private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    private static final int KERNEL_BYTES = 6 << 20;
    private static final int INITRD_BYTES = 10 << 20;
    private static final int LIBRARY_BYTES = 64 << 10;
    private static final int LIBRARIES = 40;
    private static final String VERSION = "6.12.0-demo";
    private static final String OS_RELEASE =
            """
            PRETTY_NAME="Slipway demonstration system (simulated)"
            NAME="Slipway demo"
            ID=debian
            VERSION_ID="13"
            """;

    /// What configurations ask for: links with addresses, time servers, pools beside the root's. (For arrays there is mdadm.)
    private static final List<String> UNITS =
            List.of(
                    "systemd-networkd.service",
                    "systemd-networkd.socket",
                    "systemd-timesyncd.service",
                    "zfs-import-scan.service");

    private static final String UNIT = "[Unit]\nDescription=Simulated unit\n";

    private DemoImage() {}

    /// Writes the image, for both architectures, as an OCI layout.
    public static Layout write(Path layout) throws IOException {
        var writer = new LayoutWriter(layout, CREATED);
        writer.layer(Compression.GZIP, DemoImage::base);
        writer.layer(Compression.ZSTD, DemoImage::changes);
        writer.image(new ImagePlatform("linux", "amd64"));
        writer.image(new ImagePlatform("linux", "arm64"));
        return writer.index(TAG);
    }

    private static void base(TarWriter archive) throws IOException {
        directories(archive);
        archive.symbolicLink("bin", "usr/bin");
        archive.symbolicLink("sbin", "usr/sbin");
        archive.symbolicLink("lib", "usr/lib");
        configuration(archive);
        programs(archive);
        archive.file("boot/vmlinuz-" + VERSION, 0644, noise("kernel", KERNEL_BYTES));
        archive.file("boot/initrd.img-" + VERSION, 0600, noise("initrd", INITRD_BYTES));
    }

    private static void directories(TarWriter archive) throws IOException {
        for (var each :
                List.of(
                        "boot",
                        "dev",
                        "etc",
                        "etc/default",
                        "etc/ssh",
                        "etc/systemd",
                        "etc/systemd/network",
                        "home",
                        "mnt",
                        "proc",
                        "root",
                        "run",
                        "srv",
                        "sys",
                        "tmp",
                        "usr",
                        "usr/bin",
                        "usr/lib",
                        "usr/lib/modules",
                        "usr/lib/modules/" + VERSION,
                        "usr/lib/systemd",
                        "usr/lib/systemd/system",
                        "usr/sbin",
                        "usr/share",
                        "usr/share/zoneinfo",
                        "var",
                        "var/cache",
                        "var/lib",
                        "var/log")) {
            archive.directory(each, mode(each));
        }
    }

    private static int mode(String directory) {
        return switch (directory) {
            case "root" -> 0700;
            case "tmp" -> 01777;
            default -> 0755;
        };
    }

    private static void configuration(TarWriter archive) throws IOException {
        text(archive, "etc/hostname", "demo\n");
        text(archive, "etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
        text(archive, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
        text(archive, "etc/group", "root:x:0:\nsudo:x:27:\nusers:x:100:\n");
        archive.file("etc/shadow", 0600, "root:*:20454:0:99999:7:::\n".getBytes(UTF_8));
        text(archive, "etc/debian_version", "13.0\n");
        text(archive, "usr/lib/os-release", OS_RELEASE);
        archive.symbolicLink("etc/os-release", "../usr/lib/os-release");
        timezones(archive);
        for (var unit : UNITS) {
            text(archive, "usr/lib/systemd/system/" + unit, UNIT);
        }
        text(archive, "var/cache/obsolete", "The next layer takes this away.\n");
    }

    /// All that can be asked for: empty of rules, as nothing here ever runs.
    private static void timezones(TarWriter archive) throws IOException {
        var folders = new TreeSet<String>();
        for (var zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            var path = Path.of("usr/share/zoneinfo", zone);
            for (var depth = 4; depth < path.getNameCount(); depth++) {
                var folder = path.subpath(0, depth).toString();
                if (folders.add(folder)) {
                    archive.directory(folder, 0755);
                }
            }
            text(archive, path.toString(), "TZif2 (simulated)\n");
        }
    }

    private static void programs(TarWriter archive) throws IOException {
        archive.file("usr/bin/sh", 0755, "#!not a real program\n".getBytes(UTF_8));
        archive.hardLink("usr/bin/dash", "usr/bin/sh");
        archive.file("usr/sbin/mdadm", 0755, "#!not a real program\n".getBytes(UTF_8));
        for (var i = 0; i < LIBRARIES; i++) {
            var name = "usr/lib/libdemo%02d.so.1".formatted(i);
            archive.file(name, 0644, noise(name, LIBRARY_BYTES));
        }
        text(archive, "usr/lib/modules/" + VERSION + "/modules.dep", "");
    }

    private static void changes(TarWriter archive) throws IOException {
        archive.whiteout("var/cache/obsolete");
        archive.symbolicLink("boot/vmlinuz", "vmlinuz-" + VERSION);
        archive.symbolicLink("boot/initrd.img", "initrd.img-" + VERSION);
        text(archive, "etc/motd", "This system was installed by a Slipway demonstration.\n");
        archive.file("bin/demo", 0755, "#!/bin/sh\n".getBytes(UTF_8));
    }

    private static void text(TarWriter archive, String path, String content) throws IOException {
        archive.file(path, 0644, content.getBytes(UTF_8));
    }

    /// Bytes that do not compress, the same for the same name.
    private static byte[] noise(String name, int length) {
        var bytes = new byte[length];
        new Random(name.hashCode()).nextBytes(bytes);
        return bytes;
    }
}
