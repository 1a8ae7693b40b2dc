package dev.slipway.app.claim;

import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.ClaimedMachine;

/// What a machine says once it is ours.
///
/// @param unfinished whether its latest installation did not reach its end, and can be gone on with
record Seen(Inventory inventory, boolean unfinished) {
    /// Blocks.
    static Seen of(ClaimedMachine machine) throws InstallException, InterruptedException {
        return new Seen(machine.inventory(), unfinished(machine));
    }

    private static boolean unfinished(ClaimedMachine machine)
            throws InstallException, InterruptedException {
        try {
            return !machine.resumption().steps().isEmpty();
        } catch (InstallException e) {
            if (e.failure() instanceof NothingUnfinished) {
                return false;
            }
            throw e;
        }
    }
}
