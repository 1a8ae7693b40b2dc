package dev.slipway.core.plan;

import static dev.slipway.core.check.Layout.BIOS_BOOT_MEBIBYTES;
import static dev.slipway.core.check.Layout.BIOS_BOOT_PARTITION;
import static dev.slipway.core.check.Layout.ESP_MEBIBYTES;
import static dev.slipway.core.check.Layout.ESP_PARTITION;
import static dev.slipway.core.check.Layout.MEBIBYTE;
import static dev.slipway.core.check.Layout.POOL_PARTITION;
import static dev.slipway.core.check.Layout.SWAP_PARTITION;
import static dev.slipway.core.check.Layout.TABLE_MEBIBYTES;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.config.TableKind;
import dev.slipway.core.image.reference.Digest.Algorithm;
import dev.slipway.core.plan.PartitionUse.BiosBoot;
import dev.slipway.core.plan.PartitionUse.EfiSystem;
import dev.slipway.core.plan.PartitionUse.FileSystemPartition;
import dev.slipway.core.plan.PartitionUse.PoolMember;
import dev.slipway.core.plan.PartitionUse.SwapPartition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The partitions of a chosen disk.
final class Partitions {
    private static final int VOLUME_ID_BYTES = 4;

    private Partitions() {}

    static List<Partition> of(ChosenDisk chosen) {
        return planned(chosen).stream().map(PlannedPartition::partition).toList();
    }

    /// In their order on the disk; none of ours where an image brings its own.
    static List<PlannedPartition> planned(ChosenDisk chosen) {
        if (chosen.raw()) {
            return List.of();
        }
        return chosen.layout()
                .map(layout -> laidOut(layout, chosen.lastMebibytes()))
                .orElseGet(() -> ofPool(chosen));
    }

    private static List<PlannedPartition> laidOut(DiskLayout layout, long lastMebibytes) {
        var partitions = new ArrayList<PlannedPartition>();
        if (layout.hasBiosBoot()) {
            partitions.add(biosBoot());
        }
        if (layout.hasEsp()) {
            partitions.add(esp());
        }
        for (var each : layout.partitions()) {
            var code = new PartitionType(layout, each).code();
            var size = each.size().isEmpty() ? lastMebibytes : DiskLayout.mebibytes(each);
            var partition = new Partition(layout.number(each), code, each.name(), size);
            var use = new FileSystemPartition(each, layout.group().mirrored());
            partitions.add(new PlannedPartition(partition, use));
        }
        return partitions;
    }

    /// The pool's may take all that is left, and so is the last.
    private static List<PlannedPartition> ofPool(ChosenDisk chosen) {
        var all = new ArrayList<PlannedPartition>();
        if (chosen.boots()) {
            all.addAll(List.of(biosBoot(), esp()));
        }
        if (chosen.swapMebibytes() > 0) {
            var swap = new Partition(SWAP_PARTITION, "8200", "swap", chosen.swapMebibytes());
            all.add(new PlannedPartition(swap, new SwapPartition()));
        }
        var pool = new Partition(POOL_PARTITION, "BF00", "pool", chosen.lastMebibytes());
        all.add(new PlannedPartition(pool, new PoolMember(chosen.becomes())));
        return all;
    }

    /// What a partition that has no size of its own gets.
    static long restMebibytes(ChosenDisk chosen) {
        var sized = of(chosen).stream().mapToLong(Partition::sizeMebibytes).sum();
        return chosen.disk().sizeBytes() / MEBIBYTE - TABLE_MEBIBYTES - sized;
    }

    /// As [#volumeId], of what is swapped to.
    static String swapId(String device) {
        return UUID.nameUUIDFromBytes(("swap of " + device).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// Each disk's own, and the same for the same disk, so that a plan is the same twice.
    static String volumeId(TargetDisk disk) {
        var digest = Algorithm.SHA256.start().digest(disk.id().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, VOLUME_ID_BYTES).toUpperCase(Locale.ROOT);
    }

    /// As [#volumeId]; a GUID, or what an MBR has in its place.
    static String tableId(TargetDisk disk, TableKind table) {
        return switch (table) {
            case GPT -> tableId(disk);
            case MBR -> volumeId(disk).toLowerCase(Locale.ROOT);
        };
    }

    private static String tableId(TargetDisk disk) {
        var name = ("table of " + disk.id()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT);
    }

    private static PlannedPartition biosBoot() {
        var partition = new Partition(BIOS_BOOT_PARTITION, "EF02", "bios", BIOS_BOOT_MEBIBYTES);
        return new PlannedPartition(partition, new BiosBoot());
    }

    private static PlannedPartition esp() {
        var partition = new Partition(ESP_PARTITION, "EF00", "esp", ESP_MEBIBYTES);
        return new PlannedPartition(partition, new EfiSystem());
    }
}
