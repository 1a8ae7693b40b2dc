package dev.slipway.app.review;

import dev.slipway.app.job.Held;
import dev.slipway.core.failure.ConnectionFailure.Busy;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.ConnectionFailure.MachineAnswered;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.OutcomeUnknown;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.secret.Secrets;

/// The word that lets a machine begin. Its answer may be lost on the way: then the machine is asked whether it has begun.
record Beginning(Reviewed reviewed, String planHash) {
    /// Blocks.
    ///
    /// @return the id of the installation
    String of(Held held, Secrets secrets) throws InstallException, InterruptedException {
        try {
            return reviewed.begin(held.machine(), planHash, secrets);
        } catch (InstallException e) {
            if (leavesOpen(e.failure())) {
                return held.installing().orElseThrow(() -> e);
            }
            throw e;
        }
    }

    /// Whether it may have begun all the same: it was told to, and what it said to that is not known.
    static boolean leavesOpen(Failure why) {
        return why instanceof ConnectionLost
                || why instanceof ConnectionTimedOut
                || why instanceof MachineAnswered
                || why instanceof NotAMachine
                || why instanceof OutcomeUnknown
                || why instanceof Busy
                || why instanceof Unexpected;
    }
}
