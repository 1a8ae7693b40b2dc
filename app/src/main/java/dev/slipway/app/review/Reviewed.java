package dev.slipway.app.review;

import dev.slipway.core.check.Alternative;
import dev.slipway.core.config.Problem;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// What the machine made of what is to be done: its problems, and a plan where none of them forbids it.
///
/// @param kdl the configuration that is new to the machine; empty where it goes on with what it knows
/// @param alternatives to the layout of its disks, where they are the problem
record Reviewed(
        Purpose purpose,
        String kdl,
        List<Problem> problems,
        List<Alternative> alternatives,
        Optional<PlannedInstallation> plan) {
    Reviewed {
        problems = List.copyOf(problems);
        alternatives = List.copyOf(alternatives);
    }

    /// Blocks.
    static Reviewed by(ClaimedMachine machine, String kdl)
            throws InstallException, InterruptedException {
        var verdict = machine.check(kdl);
        return new Reviewed(
                Purpose.INSTALL,
                kdl,
                verdict.problems(),
                verdict.alternatives(),
                verdict.forbids() ? Optional.empty() : Optional.of(machine.plan(kdl)));
    }

    /// Blocks. What may become of the latest installation, which did not reach its end.
    static Reviewed unfinished(ClaimedMachine machine, Purpose purpose)
            throws InstallException, InterruptedException {
        var plan = purpose == Purpose.RESUME ? machine.resumption() : machine.reversal();
        return new Reviewed(purpose, "", List.of(), List.of(), Optional.of(plan));
    }

    /// Blocks.
    ///
    /// @param secrets that the configuration names
    /// @return the id of the installation that has begun
    String begin(ClaimedMachine machine, String planHash, Secrets secrets)
            throws InstallException, InterruptedException {
        return switch (purpose) {
            case INSTALL -> machine.install(kdl, planHash, secrets);
            case RESUME -> machine.resume(planHash, secrets);
            case ROLL_BACK -> machine.rollBack(planHash);
        };
    }
}
