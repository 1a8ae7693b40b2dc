package dev.slipway.core.platform.simulated;

import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.platform.simulated.SimulatedPool.Members;
import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A machine with a past, and with disks of every kind; the same for the same seed.
public final class RandomMachine {
    private static final long MIB = 1L << 20;
    private static final List<Long> SIZES =
            List.of(8192L, 8192L, 8192L, 8192L, 8192L, 8200L, 3_200_000L);
    private static final List<String> FOUND =
            List.of("ext4", "linux_raid_member", "LVM2_member", "ntfs", "swap", "vfat");

    private final Random random;

    private RandomMachine(Random random) {
        this.random = random;
    }

    /// Puts it where [SimulatedPlatform#open] finds it.
    public static void in(Path folder, Random random) throws Exception {
        SimulatedMachineState.in(folder, new RandomMachine(random).machine());
    }

    private SimulatedMachine machine() {
        var disks = new ArrayList<SimulatedDisk>();
        var size = 1 + random.nextInt(12);
        for (var n = 0; n < size; n++) {
            disks.add(used(disk(n), n));
        }
        return new SimulatedMachine(
                new Hardware("Maker", "Random", "R-1", "uuid-r"),
                random.nextInt(3) == 0 ? Firmware.BIOS : Firmware.EFI,
                new Processor("cpu", "amd64", 2),
                (1L << random.nextInt(4)) << 30,
                List.of(Parts.link("eth0", "52:54:00:00:00:01", true, 1000)),
                disks,
                disks.stream().flatMap(disk -> pool(disk).stream()).toList(),
                List.of());
    }

    private Disk disk(int number) {
        var nvme = random.nextInt(3) == 0;
        var sector = random.nextInt(8) == 0 ? 4096 : 512;
        var serial = "R" + number;
        return new Disk(
                "id-" + serial,
                "/dev/disk/by-id/" + (nvme ? "nvme-" : "ata-") + serial,
                "/dev/" + (nvme ? "nvme%dn1".formatted(number) : "sd" + (char) ('a' + number)),
                "",
                "Random",
                serial,
                Optional.empty(),
                mebibytes() * MIB,
                sector,
                random.nextBoolean() ? 4096 : sector,
                random.nextBoolean(),
                false,
                random.nextBoolean() ? Optional.of("Slot " + number) : Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private long mebibytes() {
        return random.nextInt(20) == 0 ? 600 : SIZES.get(random.nextInt(SIZES.size()));
    }

    private SimulatedDisk used(Disk disk, int number) {
        var blank = SimulatedDisk.blank(disk);
        return switch (random.nextInt(8)) {
            case 0 -> blank.with(0, List.of(found(number)));
            case 1 ->
                    partitioned(blank, "0x1234AB%02d".formatted(number))
                            .with(1, List.of(found(number)));
            case 2 -> partitioned(blank, guid(number)).with(1, List.of(found(number)));
            case 3 -> partitioned(blank, guid(number)).with(1, List.of(member(number)));
            case 4 -> partitioned(blank, guid(number)).asMedium();
            default -> blank;
        };
    }

    private Signature found(int number) {
        return new Signature(
                FOUND.get(random.nextInt(FOUND.size())), "old" + number, "uuid-" + number, "");
    }

    private static Signature member(int number) {
        return new Signature(Labels.KIND, "old" + number, "77000000" + number, "other host");
    }

    private static String guid(int number) {
        return "9A1D6A4B-3C0F-4A52-8F3B-0000000000%02d".formatted(number);
    }

    private static SimulatedDisk partitioned(SimulatedDisk disk, String table) {
        var first = MIB / disk.disk().logicalSectorBytes();
        var last = disk.sectors() / 2;
        var type = table.startsWith("0x") ? "83" : "8300";
        var partition = new SimulatedPartition(1, first, last, type, "old", table + "-1");
        return disk.with(new SimulatedTable(table, List.of(partition))).announced(true);
    }

    private static Optional<SimulatedPool> pool(SimulatedDisk disk) {
        return disk.on(1).stream()
                .filter(signature -> signature.kind().equals(Labels.KIND))
                .findFirst()
                .map(label -> pool(label, disk.name(1)));
    }

    private static SimulatedPool pool(Signature label, String device) {
        var datasets = new LinkedHashMap<String, java.util.SequencedMap<String, String>>();
        datasets.put(label.label(), new LinkedHashMap<>());
        return new SimulatedPool(
                label.label(),
                label.uuid(),
                List.of(new Members(VdevKind.STRIPE, false, List.of(device))),
                new LinkedHashMap<>(),
                datasets,
                List.of(),
                false,
                "/",
                "other host",
                false);
    }
}
