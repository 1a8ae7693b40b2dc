package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `slipway release MACHINE`: gives it back.
@Command(name = "release", mixinStandardHelpOptions = true)
final class ReleaseCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    ReleaseCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var held = held(name)) {
            held.claimed().release();
            var kept = reach().leases().find(held.claimed().lease().machine());
            if (kept.isPresent()) {
                reach().leases().forget(kept.get());
            }
            screen().say(held.machine().plain() ? "plain.released" : "release.done", name);
        }
        return Exit.DONE;
    }
}
