package dev.slipway.app.claim;

import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.ConnectionFailure.NotOffered;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;

/// What a machine says once it is ours.
///
/// @param unfinished whether its latest installation did not reach its end, and can be gone on with or put back
record Seen(Inventory inventory, boolean unfinished) {
    /// Blocks.
    static Seen of(ClaimedMachine machine) throws InstallException, InterruptedException {
        var unfinished = hasSteps(machine::resumption) || hasSteps(machine::reversal);
        return new Seen(machine.inventory(), unfinished);
    }

    /// A plain machined knows nothing of going on or back.
    private static boolean hasSteps(Asked plan) throws InstallException, InterruptedException {
        try {
            return !plan.get().steps().isEmpty();
        } catch (InstallException e) {
            if (e.failure() instanceof NothingUnfinished || e.failure() instanceof NotOffered) {
                return false;
            }
            throw e;
        }
    }

    @FunctionalInterface
    private interface Asked {
        PlannedInstallation get() throws InstallException, InterruptedException;
    }
}
