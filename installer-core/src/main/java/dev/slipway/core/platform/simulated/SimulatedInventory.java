package dev.slipway.core.platform.simulated;

import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.platform.simulated.SimulatedTable.SimulatedPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one sees who looks at a simulated machine.
record SimulatedInventory(SimulatedMachineState state) {
    Inventory look() {
        var machine = state.machine();
        return new Inventory(
                machine.hardware(),
                machine.firmware(),
                machine.processor(),
                machine.memoryBytes(),
                machine.disks().stream().map(this::disk).toList(),
                machine.links());
    }

    private Disk disk(SimulatedDisk simulated) {
        var disk = simulated.disk();
        return new Disk(
                disk.id(),
                disk.path(),
                disk.device(),
                disk.vendor(),
                disk.model(),
                disk.serial(),
                disk.wwn(),
                disk.sizeBytes(),
                disk.logicalSectorBytes(),
                disk.physicalSectorBytes(),
                disk.rotational(),
                disk.removable(),
                disk.bay(),
                contents(simulated),
                use(simulated));
    }

    private List<Content> contents(SimulatedDisk disk) {
        var contents = new ArrayList<Content>();
        disk.table().ifPresent(table -> contents.add(content(disk, table)));
        disk.on(0).forEach(signature -> contents.add(content(disk, 0, signature)));
        for (var partition : disk.table().map(SimulatedTable::partitions).orElse(List.of())) {
            var number = partition.number();
            disk.on(number).forEach(signature -> contents.add(content(disk, number, signature)));
            if (disk.on(number).isEmpty()) {
                contents.add(blank(disk, partition));
            }
        }
        return contents;
    }

    private static Content content(SimulatedDisk disk, SimulatedTable table) {
        return new Content("disk", table.kind(), "", table.id(), disk.sizeBytes(0), "");
    }

    private static Content blank(SimulatedDisk disk, SimulatedPartition partition) {
        var number = partition.number();
        return new Content(
                "" + number, "partition", partition.name(), "", disk.sizeBytes(number), "");
    }

    private Content content(SimulatedDisk disk, int partition, Signature signature) {
        return new Content(
                partition == 0 ? "disk" : "" + partition,
                signature.kind(),
                signature.label(),
                signature.uuid(),
                disk.sizeBytes(partition),
                history(signature));
    }

    /// In the words of the Linux inventory. A label that has its own was not written here.
    private String history(Signature signature) {
        return state.machine().pools().stream()
                .filter(pool -> pool.guid().equals(signature.uuid()))
                .filter(_ -> signature.detail().isEmpty())
                .map(pool -> pool.host() + (pool.active() ? "" : ", exported"))
                .findFirst()
                .orElse(signature.detail());
    }

    private Optional<Use> use(SimulatedDisk disk) {
        if (disk.medium()) {
            return Optional.of(new Use.LiveMedium());
        }
        var partitions = disk.table().map(SimulatedTable::partitions).orElse(List.of());
        return partitions.stream()
                .map(partition -> disk.name(partition.number()))
                .flatMap(name -> use(name).stream())
                .findFirst();
    }

    private Optional<Use> use(String device) {
        Optional<Use> mounted =
                state.mountOf(device).map(mount -> new Use.Mounted(mount.mountPoint()));
        return mounted.or(
                        () -> state.holding(device).map(pool -> new Use.ImportedPool(pool.name())))
                .or(() -> state.arrayOf(device).map(array -> new Use.Held(array.path())));
    }
}
