package dev.slipway.app.draft;

import dev.slipway.core.config.DiskSelector;
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

    /// @param among all disks of the machine: a serial number that two of them share names neither
    public static StorageDraft of(String pool, Layout layout, List<Disk> disks, List<Disk> among) {
        var selectors = disks.stream().map(disk -> selector(disk, among)).toList();
        return new StorageDraft(pool, layout, disks, selectors);
    }

    public PoolConfiguration configuration() {
        return new PoolConfiguration(
                pool, List.of(new VdevConfiguration(layout.kind(), selectors)));
    }

    private static String selector(Disk disk, List<Disk> among) {
        var bySerial = "serial:" + disk.serial();
        var sharing = among.stream().filter(other -> other.serial().equals(disk.serial())).count();
        return sharing > 1 || DiskSelector.problem(bySerial).isPresent()
                ? "id:" + disk.id()
                : bySerial;
    }
}
