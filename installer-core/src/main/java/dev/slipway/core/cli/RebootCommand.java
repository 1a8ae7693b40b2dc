package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway reboot MACHINE`: starts what was installed.
@Command(name = "reboot", mixinStandardHelpOptions = true)
final class RebootCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    RebootCommand(Surroundings here) {
        super(here);
    }

    @Option(names = "--eject", descriptionKey = "reboot.eject")
    private boolean ejects;

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var held = held(name)) {
            if (ejects && !held.claimed().eject()) {
                screen().say("reboot.no-disc", name);
            }
            held.claimed().reboot();
        }
        screen().say("reboot.done", name);
        return Exit.DONE;
    }
}
