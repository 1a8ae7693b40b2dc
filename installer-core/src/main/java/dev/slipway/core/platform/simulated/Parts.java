package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.util.List;
import java.util.Optional;

/// What the simulated machines are put together from.
final class Parts {
    static final long GIB = 1L << 30;
    private static final int SECTOR = 512;
    private static final int SECTORS_PER_MIB = 2048;

    private Parts() {}

    static Disk sata(String device, String serial, String wwn, long sizeBytes, String bay) {
        return new Disk(
                wwn,
                "/dev/disk/by-id/ata-HGST_HUS726T4TALE6L4_" + serial,
                "/dev/" + device,
                "",
                "HGST HUS726T4TALE6L4",
                serial,
                Optional.of(wwn),
                sizeBytes,
                SECTOR,
                4096,
                true,
                false,
                Optional.of(bay),
                List.of(),
                Optional.empty());
    }

    static Disk nvme(String device, String model, String serial, String eui, long sizeBytes) {
        return new Disk(
                eui,
                "/dev/disk/by-id/nvme-" + model.replace(' ', '_') + "_" + serial,
                "/dev/" + device,
                "",
                model,
                serial,
                Optional.of(eui),
                sizeBytes,
                SECTOR,
                SECTOR,
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static Disk virtio(String device, String serial, long sizeBytes) {
        return new Disk(
                "virtio-" + serial,
                "/dev/disk/by-id/virtio-" + serial,
                "/dev/" + device,
                "",
                "virtio",
                serial,
                Optional.empty(),
                sizeBytes,
                SECTOR,
                SECTOR,
                false,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static Disk usb(String device, String serial, long sizeBytes) {
        return new Disk(
                "usb-SanDisk_Ultra_Fit_" + serial + "-0:0",
                "/dev/disk/by-id/usb-SanDisk_Ultra_Fit_" + serial + "-0:0",
                "/dev/" + device,
                "SanDisk",
                "Ultra Fit",
                serial,
                Optional.empty(),
                sizeBytes,
                SECTOR,
                SECTOR,
                false,
                true,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static Link link(String name, String mac, boolean up, int speed, String... addresses) {
        return new Link(name, mac, up, speed, List.of(addresses));
    }

    /// @param fromMebibyte and `toMebibyte` (exclusive) as they lie on the disk
    static SimulatedPartition partition(
            int number, long fromMebibyte, long toMebibyte, String type, String name) {
        var guid = "5E1DA7A0-0000-4000-8000-%012X".formatted(fromMebibyte);
        return new SimulatedPartition(
                number,
                fromMebibyte * SECTORS_PER_MIB,
                toMebibyte * SECTORS_PER_MIB - 1,
                type,
                name,
                guid);
    }

    static SimulatedDisk partitioned(Disk disk, String guid, SimulatedPartition... partitions) {
        return SimulatedDisk.blank(disk)
                .with(new SimulatedTable(guid, List.of(partitions)))
                .announced(true);
    }
}
