package dev.slipway.core.plan;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import java.util.List;

/// What a plan would make of the disks. Known before there is one: it needs neither image nor system.
///
/// @param written each loses all that is on it
/// @param kept of an adopted pool
public record Outlook(List<DiskOutlook> written, List<Kept> kept) {
    public static final Outlook NONE = new Outlook(List.of(), List.of());

    public Outlook {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
    }

    /// Pure, and computed by what computes the plan.
    ///
    /// @throws InstallException with `UnknownDisk`, `AmbiguousDisk` or `DiskInUse` where a disk cannot be written
    public static Outlook of(MachineConfiguration configuration, Inventory inventory)
            throws InstallException {
        var disks = new DiskChoice(configuration, inventory);
        var kept = new AdoptionSteps(configuration, disks, inventory).kept();
        disks.refuseKept(kept);
        return new Outlook(disks.all().stream().map(DiskOutlook::of).toList(), kept);
    }
}
