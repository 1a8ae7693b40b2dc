package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway plan FILE --machine M`: what would be erased and run, and the hash that confirms it.
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand extends MachineCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "configuration")
    private Path file = Path.of("");

    @Option(
            names = "--machine",
            paramLabel = "MACHINE",
            required = true,
            descriptionKey = "machine")
    private String name = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    PlanCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        var kdl = PrivateFiles.read(file);
        try (var held = held(name)) {
            var plan = patiently(() -> held.claimed().plan(kdl));
            if (json) {
                screen().document(plan);
            } else {
                new PlanOnScreen(screen()).say(plan, held.machine().plain());
                screen().say("plan.confirm", file, name, plan.hash());
            }
        }
        return Exit.DONE;
    }
}
