package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.plan.Erasure;
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
        try (var held = reach().held(name)) {
            var plan = held.claimed().plan(kdl);
            if (json) {
                screen().document(plan);
            } else {
                say(plan);
            }
        }
        return Exit.DONE;
    }

    private void say(PlannedInstallation plan) {
        var image = plan.image();
        screen().say(plan.simulated() ? "plan.headSimulated" : "plan.head", plan.machine());
        screen().say(
                        "plan.image",
                        image.reference(),
                        image.platform(),
                        Screen.size(image.sizeBytes()));
        screen().say("plan.digest", image.digest());
        screen().say("plan.erased");
        plan.erased().forEach(this::say);
        screen().say("plan.steps");
        plan.steps().forEach(this::say);
        screen().say("plan.hash", plan.hash());
        screen().say("plan.confirm", file, name, plan.hash());
    }

    private void say(Erasure erasure) {
        var disk = erasure.disk();
        screen().say(
                        "plan.disk",
                        disk.name(),
                        (disk.vendor() + " " + disk.model()).strip(),
                        Screen.size(disk.sizeBytes()),
                        InventoryCommand.contents(disk),
                        erasure.becomes());
    }

    private void say(PlannedInstallation.PlannedStep step) {
        screen().line("  " + step.id());
        step.commands().forEach(command -> screen().line("      " + command));
    }
}
