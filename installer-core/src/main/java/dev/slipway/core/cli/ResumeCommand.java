package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `slipway resume MACHINE`: what is left of an installation that stopped; with its hash, goes on with it.
@Command(name = "resume", mixinStandardHelpOptions = true)
final class ResumeCommand extends UnfinishedCommand {
    @Mixin private final SecretOptions given = new SecretOptions();

    ResumeCommand(Surroundings here) {
        super(here, "resume");
    }

    @Override
    PlannedInstallation plan(ClaimedMachine machine) throws InstallException, InterruptedException {
        return machine.resumption();
    }

    @Override
    String start(ClaimedMachine machine, String confirmed)
            throws InstallException, InterruptedException {
        return machine.resume(confirmed, given.secrets());
    }
}
