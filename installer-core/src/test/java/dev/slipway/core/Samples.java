package dev.slipway.core;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.inventory.Use;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A machine with three disks, and configurations for it.
public final class Samples {
    public static final long GIBIBYTE = 1024L * 1024 * 1024;
    public static final String MACHINE = "machine-1";
    public static final String KDL = "pool \"rpool\"\n";

    public static final Content OLD_TABLE = new Content("disk", "gpt", "", "t-1", 8 * GIBIBYTE, "");
    public static final Content OLD_POOL =
            new Content("1", "zfs_member", "oldpool", "1234", 7 * GIBIBYTE, "host old");

    public static final Disk A = disk("SLIP0001");
    public static final Disk B = disk("SLIP0002");
    public static final Disk C = disk("SLIP0003");

    public static final ResolvedImage IMAGE =
            new ResolvedImage(
                    "oci://registry.example/debian:13",
                    "sha256:" + "ab".repeat(32),
                    "linux/amd64",
                    List.of(
                            new ResolvedImage.Layer(
                                    "sha256:" + "cd".repeat(32),
                                    "sha256:" + "ef".repeat(32),
                                    "application/vnd.oci.image.layer.v1.tar+zstd",
                                    100_000_000)),
                    "2026-01-01T00:00:00Z");

    public static final ResolvedImage STREAM =
            new ResolvedImage(
                    "zfs-stream:/srv/debian.zfs",
                    "sha256:" + "ba".repeat(32),
                    "linux/amd64",
                    List.of(
                            new ResolvedImage.Layer(
                                    "sha256:" + "ba".repeat(32),
                                    "",
                                    "application/x-zfs-stream+zstd",
                                    100_000_000)),
                    "");

    public static final SystemConfiguration SYSTEM =
            new SystemConfiguration(
                    "host",
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of());

    private Samples() {}

    public static Disk disk(String serial, Content... contents) {
        return disk(serial, 8 * GIBIBYTE, Optional.empty(), contents);
    }

    public static Disk used(String serial, Use use) {
        return disk(serial, 8 * GIBIBYTE, Optional.of(use));
    }

    public static Disk sized(String serial, long sizeBytes) {
        return disk(serial, sizeBytes, Optional.empty());
    }

    public static Disk disk(String serial, long size, Optional<Use> use, Content... contents) {
        return new Disk(
                "virtio-" + serial,
                "/dev/disk/by-id/virtio-" + serial,
                "/dev/vd" + serial.charAt(serial.length() - 1),
                "",
                "virtual disk",
                serial,
                Optional.empty(),
                size,
                512,
                512,
                false,
                false,
                Optional.empty(),
                List.of(contents),
                use);
    }

    public static Inventory inventory(Disk... disks) {
        return new Inventory(
                new Hardware("Maker", "Machine", "M-1", "uuid-1"),
                Firmware.EFI,
                new Processor("cpu", "amd64", 2),
                2 * GIBIBYTE,
                List.of(disks),
                List.of(
                        new Link("eth0", "52:54:00:00:00:01", true, 1000, List.of()),
                        new Link("eth1", "52:54:00:00:00:02", false, 0, List.of())));
    }

    public static Inventory inventory() {
        return inventory(A, B, C);
    }

    public static VdevConfiguration vdev(VdevKind kind, String... disks) {
        return new VdevConfiguration(kind, List.of(disks));
    }

    public static MachineConfiguration configuration(VdevConfiguration... vdevs) {
        return configuration(new PoolConfiguration("rpool", List.of(vdevs)));
    }

    public static MachineConfiguration configuration(PoolConfiguration... pools) {
        return new MachineConfiguration(
                Arrays.asList(pools),
                new ImageConfiguration(IMAGE.reference(), false),
                Optional.empty(),
                SYSTEM);
    }

    /// The same, of an image that must be signed.
    public static MachineConfiguration signedBy(MachineConfiguration other, String key) {
        return new MachineConfiguration(
                other.pools(),
                new ImageConfiguration(other.image().reference(), false, Optional.of(key)),
                other.bootEnvironment(),
                other.system());
    }

    public static MachineConfiguration mirror() {
        return configuration(vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002"));
    }

    public static MachineConfiguration single() {
        return configuration(vdev(VdevKind.STRIPE, "SLIP0001"));
    }
}
