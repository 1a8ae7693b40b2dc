package dev.slipway.app.fake;

import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.DiskFormat;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Fullness;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.inventory.Smbios;
import dev.slipway.core.inventory.Smbios.Bios;
import dev.slipway.core.inventory.Smbios.Board;
import dev.slipway.core.inventory.Smbios.MemoryModule;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

public final class Samples {
    /// A configuration that somebody wrote elsewhere, with a secret that it does not hold.
    public static final String WRITTEN =
            """
            pool "rpool" {
                vdev "stripe" { disks "serial:S4EVNX0R1234A" }
                encryption { secret "tank-key"; format "passphrase" }
            }
            image "oci://registry.example.org/debian:13"
            sysconfig { hostname "node01" }
            """;

    public static final String REFERENCE = "oci://registry.example.org/debian:13";

    /// The contents of a whole disk, on the stick.
    public static final String RAW = "raw:/media/stick/appliance.img.zst";

    public static final String CODE = "K7Q2MX9P";
    public static final String FINGERPRINT =
            "SHA256:8A:1F:44:C0:9B:D2:73:5E:10:AA:6C:F4:27:B8:3D:91:"
                    + "5C:E7:02:4F:D8:66:B1:39:7E:A4:0D:C3:58:F2:9A:1B";

    /// The GUID of the pool on an [#installed] disk.
    public static final String POOL = "9317480452930137716";

    public static final MachineAddress NODE01 = new MachineAddress("192.0.2.11", 8443);
    private static final long TB = 1_000_204_886_016L;

    private Samples() {}

    public static FoundMachine found(
            String hostname, MachineAddress address, MachineStatus status) {
        var holder = Optional.of("tech@laptop").filter(_ -> status == MachineStatus.CLAIMED);
        return new FoundMachine(
                        "id-" + hostname,
                        hostname,
                        address,
                        status,
                        Optional.of(new Specs(16, 64, 2000, 2)),
                        List.of("zfs"),
                        FINGERPRINT,
                        true)
                .with(new More(holder, Firmware.EFI, Optional.empty()));
    }

    public static Inventory inventory() {
        return inventory(
                List.of(
                        disk("S4EVNX0R1234A", "bay 1", List.of(gpt(), pool("tank", "node07"))),
                        disk("S4EVNX0R5678B", "bay 2", List.of()),
                        disk("S4EVNX0R9012C", "bay 3", List.of(gpt(), windows())),
                        medium()));
    }

    /// Of a machine built like that of [#inventory()]: other disks in the same bays, and a link with another address.
    ///
    /// @param number of the machine, from 2 to 9
    public static Inventory likewise(int number) {
        var disks =
                List.of(
                        disk("S4EVNX0R123" + number + "D", "bay 1", List.of(gpt())),
                        disk("S4EVNX0R567" + number + "E", "bay 2", List.of()),
                        medium());
        return inventory(disks, "52:54:00:12:34:" + number + "6");
    }

    public static Inventory inventory(List<Disk> disks) {
        return inventory(disks, "52:54:00:12:34:56");
    }

    private static Inventory inventory(List<Disk> disks, String mac) {
        return new Inventory(
                new Hardware("Example", "Server 1U", "EX-4711", "uuid-1"),
                Firmware.EFI,
                new Processor("Example CPU", "amd64", 16),
                68_719_476_736L,
                disks,
                List.of(
                        new Link("eth0", mac, true, 1000, List.of("192.0.2.11/24")),
                        new Link("eth1", "52:54:00:12:34:57", false, 0, List.of())));
    }

    /// The first disk fails, the second is well, and of the others nobody knows. Of Windows 42 GB are used.
    public static HardwareSheet sheet(Inventory inventory) {
        return new HardwareSheet(
                inventory,
                new Smbios(
                        new Bios("Example", "2.7", "04/01/2024"),
                        new Board("Example Boards", "X11", "B-77"),
                        List.of(module("DIMM A1"), module("DIMM A2"), EMPTY),
                        Optional.empty()),
                health(inventory.disks()),
                fullness(inventory.disks()),
                List.of(new LinkHardware("eth0", "igb", "up", "full")));
    }

    private static Map<String, Health> health(List<Disk> disks) {
        var health = new HashMap<String, Health>();
        disks.stream().limit(2).forEach(it -> health.put(it.id(), new Health.Healthy()));
        disks.stream().limit(1).forEach(it -> health.put(it.id(), FAILING));
        return health;
    }

    private static Map<String, Map<String, Fullness>> fullness(List<Disk> disks) {
        var fullness = new HashMap<String, Map<String, Fullness>>();
        for (var disk : disks) {
            disk.contents().stream()
                    .filter(it -> it.kind().equals("ntfs"))
                    .forEach(it -> fullness.put(disk.id(), Map.of(it.where(), WINDOWS_USED)));
            disk.contents().stream()
                    .filter(it -> it.kind().equals("zfs_member"))
                    .forEach(it -> fullness.put(disk.id(), Map.of(it.where(), CLOSED)));
        }
        return fullness;
    }

    private static final Health FAILING = new Health.Failing("Reallocated_Sector_Ct: 2016");
    private static final Fullness WINDOWS_USED = new Fullness.Used(42_000_000_000L);
    private static final Fullness CLOSED = new Fullness.Closed();

    private static final MemoryModule EMPTY = new MemoryModule("DIMM B1", 0, "", 0, "", "", "");

    private static MemoryModule module(String slot) {
        return new MemoryModule(
                slot, 32L << 30, "DDR4", 3200, "Memory Works", "MW32G3200", "M-4711");
    }

    public static Disk disk(String serial, String bay, List<Content> contents) {
        return new Disk(
                "wwn-0x" + serial,
                "/dev/disk/by-id/wwn-0x" + serial,
                "/dev/sda",
                "ExampleDisk",
                "ED-870",
                serial,
                Optional.of("0x" + serial),
                TB,
                512,
                4096,
                false,
                false,
                Optional.of(bay),
                contents,
                Optional.empty());
    }

    /// A disk as Slipway leaves it: one of the pool `rpool`, which was let go of.
    public static Disk installed(String serial, String bay) {
        return disk(
                serial,
                bay,
                List.of(
                        gpt(),
                        new Content("1", "partition", "bios", "", 1 << 20, ""),
                        new Content("2", "vfat", "ESP", "AB12", 512 << 20, ""),
                        new Content("3", "zfs_member", "rpool", POOL, TB, "node01, exported")));
    }

    public static Disk sized(Disk like, long sizeBytes) {
        return new Disk(
                like.id(),
                like.path(),
                like.device(),
                like.vendor(),
                like.model(),
                like.serial(),
                like.wwn(),
                sizeBytes,
                like.logicalSectorBytes(),
                like.physicalSectorBytes(),
                like.rotational(),
                like.removable(),
                like.bay(),
                like.contents(),
                like.use());
    }

    public static ResolvedImage image() {
        return new ResolvedImage(
                REFERENCE,
                "sha256:3f1c9d2e8b7a6450f1e2d3c4b5a697887766554433221100ffeeddccbbaa9988",
                "linux/amd64",
                List.of(layer(1, 94_000_000), layer(2, 12_400_000)),
                "2026-01-15T08:30:00Z");
    }

    /// Of 2 GB, as it is stored and expanded.
    public static ResolvedImage rawImage() {
        var known =
                new DiskImage(
                        DiskFormat.RAW,
                        OptionalLong.of(2_000_000_000L),
                        OptionalInt.empty(),
                        "",
                        Optional.empty());
        return ResolvedImage.of(RAW, Digest.sha256(new byte[0]), 2_000_000_000L, known);
    }

    private static Layer layer(int number, long size) {
        return new Layer(
                "sha256:" + number, "sha256:d" + number, "application/vnd.oci.layer", size);
    }

    private static Content gpt() {
        return new Content("disk", "gpt", "", "guid", TB, "");
    }

    private static Content pool(String name, String host) {
        return new Content("1", "zfs_member", name, "4711", TB, host);
    }

    private static Content windows() {
        return new Content("1", "ntfs", "Windows", "4712", TB / 2, "");
    }

    private static Disk medium() {
        var plain = disk("USB00099", "", List.of(gpt()));
        return new Disk(
                plain.id(),
                plain.path(),
                "/dev/sdd",
                "Stick",
                "USB 3",
                plain.serial(),
                Optional.empty(),
                16_000_000_000L,
                512,
                512,
                false,
                true,
                Optional.empty(),
                plain.contents(),
                Optional.of(new Use.LiveMedium()));
    }
}
