package dev.slipway.app.review;

import dev.slipway.core.config.Problem;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.List;
import java.util.Optional;

/// What the machine made of a configuration: its problems, and a plan where none of them forbids it.
record Reviewed(String kdl, List<Problem> problems, Optional<PlannedInstallation> plan) {
    Reviewed {
        problems = List.copyOf(problems);
    }

    /// Blocks.
    static Reviewed by(ClaimedMachine machine, String kdl)
            throws InstallException, InterruptedException {
        var verdict = machine.check(kdl);
        return new Reviewed(
                kdl,
                verdict.problems(),
                verdict.forbids() ? Optional.empty() : Optional.of(machine.plan(kdl)));
    }
}
