package dev.slipway.app.claim;

import dev.slipway.core.failure.ConfigurationFailure.ForeignJournals;
import dev.slipway.core.failure.ConfigurationFailure.NothingUnfinished;
import dev.slipway.core.failure.ConnectionFailure.NotOffered;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.Optional;

/// What a machine says once it is ours.
///
/// @param unfinished whether its latest installation did not reach its end, and can be gone on with or put back
/// @param others what it says of those that other machines had begun, where it has none of its own
record Seen(Inventory inventory, boolean unfinished, Optional<Failure> others) {
    /// Blocks.
    static Seen of(ClaimedMachine machine) throws InstallException, InterruptedException {
        var resumption = left(machine::resumption);
        var reversal = left(machine::reversal);
        return new Seen(
                machine.inventory(), resumption.steps() || reversal.steps(), reversal.others());
    }

    /// A plain machined knows nothing of going on or back.
    private static Left left(Asked plan) throws InstallException, InterruptedException {
        try {
            return new Left(!plan.get().steps().isEmpty(), Optional.empty());
        } catch (InstallException e) {
            return switch (e.failure()) {
                case NothingUnfinished _, NotOffered _ -> new Left(false, Optional.empty());
                case ForeignJournals others -> new Left(false, Optional.of(others));
                default -> throw e; // no answer to what was asked
            };
        }
    }

    private record Left(boolean steps, Optional<Failure> others) {}

    @FunctionalInterface
    private interface Asked {
        PlannedInstallation get() throws InstallException, InterruptedException;
    }
}
