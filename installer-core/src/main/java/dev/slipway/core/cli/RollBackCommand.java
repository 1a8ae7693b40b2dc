package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;
import picocli.CommandLine.Command;

/// `slipway rollback MACHINE`: what can be put back of an installation that stopped; with its hash, does it.
@Command(name = "rollback", mixinStandardHelpOptions = true)
final class RollBackCommand extends UnfinishedCommand {
    RollBackCommand(Surroundings here) {
        super(here, "rollback");
    }

    @Override
    PlannedInstallation plan(ClaimedMachine machine) throws InstallException, InterruptedException {
        return machine.reversal();
    }

    @Override
    String start(ClaimedMachine machine, String confirmed)
            throws InstallException, InterruptedException {
        return machine.rollBack(confirmed);
    }
}
