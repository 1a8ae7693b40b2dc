package dev.slipway.core.plan;

import static dev.slipway.core.check.Layout.BIOS_BOOT_MEBIBYTES;
import static dev.slipway.core.check.Layout.BIOS_BOOT_PARTITION;
import static dev.slipway.core.check.Layout.ESP_MEBIBYTES;
import static dev.slipway.core.check.Layout.ESP_PARTITION;
import static dev.slipway.core.check.Layout.POOL_PARTITION;
import static dev.slipway.core.check.Layout.SWAP_PARTITION;

import dev.slipway.core.check.DiskLayout;
import dev.slipway.core.config.TableKind;
import dev.slipway.core.image.reference.Digest.Algorithm;
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

    /// None of ours where an image brings its own.
    static List<Partition> of(ChosenDisk chosen) {
        if (chosen.raw()) {
            return List.of();
        }
        return chosen.layout()
                .map(layout -> laidOut(layout, chosen.lastMebibytes()))
                .orElseGet(() -> ofPool(chosen));
    }

    private static List<Partition> laidOut(DiskLayout layout, long lastMebibytes) {
        var partitions = new ArrayList<Partition>();
        if (layout.hasBiosBoot()) {
            partitions.add(biosBoot());
        }
        if (layout.hasEsp()) {
            partitions.add(esp());
        }
        for (var each : layout.partitions()) {
            var code = new PartitionType(layout, each).code();
            var size = each.size().isEmpty() ? lastMebibytes : DiskLayout.mebibytes(each);
            partitions.add(new Partition(layout.number(each), code, each.name(), size));
        }
        return partitions;
    }

    /// In their order on the disk: the pool's may take all that is left, and so is the last.
    private static List<Partition> ofPool(ChosenDisk chosen) {
        var all = new ArrayList<Partition>();
        if (chosen.boots()) {
            all.addAll(List.of(biosBoot(), esp()));
        }
        if (chosen.swapMebibytes() > 0) {
            all.add(new Partition(SWAP_PARTITION, "8200", "swap", chosen.swapMebibytes()));
        }
        all.add(new Partition(POOL_PARTITION, "BF00", "pool", chosen.lastMebibytes()));
        return all;
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

    private static Partition biosBoot() {
        return new Partition(BIOS_BOOT_PARTITION, "EF02", "bios", BIOS_BOOT_MEBIBYTES);
    }

    private static Partition esp() {
        return new Partition(ESP_PARTITION, "EF00", "esp", ESP_MEBIBYTES);
    }
}
