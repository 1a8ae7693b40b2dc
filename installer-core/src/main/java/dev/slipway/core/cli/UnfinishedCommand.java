package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimedMachine;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A command on the installation that did not reach its end: shows what it would do, or does it.
abstract class UnfinishedCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    @Option(names = "--confirm", paramLabel = "HASH", descriptionKey = "unfinished.confirm")
    private Optional<String> hash = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /// The first part of the keys of what it says.
    private final String key;

    UnfinishedCommand(Surroundings here, String key) {
        super(here);
        this.key = key;
    }

    abstract PlannedInstallation plan(ClaimedMachine machine)
            throws InstallException, InterruptedException;

    /// @return the id of the installation that tells the story
    abstract String start(ClaimedMachine machine, String confirmed)
            throws InstallException, InterruptedException;

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var held = held(name)) {
            return hash.isPresent() ? run(held, hash.get()) : show(plan(held.claimed()));
        }
    }

    private int show(PlannedInstallation plan) {
        if (json) {
            screen().document(plan);
            return Exit.DONE;
        }
        screen().say(plan.simulated() ? key + ".headSimulated" : key + ".head", plan.machine());
        new PlanOnScreen(screen()).sayDisksAndSteps(plan, key + ".disks");
        screen().say(key + ".howToConfirm", name, plan.hash());
        return Exit.DONE;
    }

    private int run(HeldMachine held, String confirmed)
            throws InstallException, InterruptedException {
        var installation = start(held.claimed(), confirmed);
        try (var _ = Detaching.from(held, name, errors())) {
            return new Following(held.claimed(), installation, json, screen(), errors())
                    .toTheEnd(0);
        }
    }
}
