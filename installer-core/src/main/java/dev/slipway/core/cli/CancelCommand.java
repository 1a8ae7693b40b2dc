package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `slipway cancel MACHINE`: asks the running installation to stop.
@Command(name = "cancel", mixinStandardHelpOptions = true)
final class CancelCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    CancelCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var held = held(name)) {
            held.claimed().cancel();
        }
        screen().say("cancel.done", name);
        return Exit.DONE;
    }
}
