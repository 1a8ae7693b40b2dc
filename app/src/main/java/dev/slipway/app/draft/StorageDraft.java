package dev.slipway.app.draft;

import dev.slipway.core.check.Selection;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.inventory.Disk;
import java.util.List;

/// The pool to be made, and the disks that it is made of.
///
/// @param selectors how the configuration names the disks, in their order
public record StorageDraft(String pool, Layout layout, List<Disk> disks, List<String> selectors) {
    public StorageDraft {
        disks = List.copyOf(disks);
        selectors = List.copyOf(selectors);
    }

    /// @param among all disks of the machine
    public static StorageDraft of(String pool, Layout layout, List<Disk> disks, List<Disk> among) {
        var selectors = disks.stream().map(disk -> Selection.naming(disk, among)).toList();
        return new StorageDraft(pool, layout, disks, selectors);
    }

    public PoolConfiguration configuration() {
        return new PoolConfiguration(
                pool, List.of(new VdevConfiguration(layout.kind(), selectors)));
    }
}
