package dev.slipway.app.draft;

import dev.slipway.core.check.Selection;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a configuration names the disks of a machine.
///
/// @param written how a text names those that it does, by their ids
public record DiskNames(Inventory inventory, Map<String, String> written) {
    public DiskNames {
        written = Map.copyOf(written);
    }

    static DiskNames of(Inventory inventory) {
        return new DiskNames(inventory, Map.of());
    }

    String of(Disk disk) {
        return Optional.ofNullable(written.get(disk.id()))
                .orElseGet(() -> Selection.naming(disk, inventory.disks()));
    }

    List<String> of(List<Disk> disks) {
        return disks.stream().map(this::of).toList();
    }
}
