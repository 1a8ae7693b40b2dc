package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that has to do with a machine.
abstract class MachineCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private final ReachOptions options;

    MachineCommand(Surroundings here) {
        this.options = new ReachOptions(here.environment());
    }

    @Override
    public abstract Integer call() throws InstallException, InterruptedException;

    Reach reach() {
        return options.reach();
    }

    Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }

    Screen errors() {
        return new Screen(spec.commandLine().getErr());
    }
}
