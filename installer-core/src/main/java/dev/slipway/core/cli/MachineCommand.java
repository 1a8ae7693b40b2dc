package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Machine;
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

    Reach reach() throws InstallException {
        return options.reach();
    }

    /// The machine under the lease that an earlier `claim` kept.
    HeldMachine held(String name) throws InstallException, InterruptedException {
        var held = reach().held(name);
        remark(held.machine(), name);
        return held;
    }

    /// Nobody uses a connection that is not encrypted without being told so, each time.
    void remark(Machine machine, String name) {
        if (machine.plain()) {
            errors().say("plain.remark", name);
        }
    }

    /// Asks again as long as the machine still reads the image, and says how far that is.
    <T> T patiently(Asking<T> asking) throws InstallException, InterruptedException {
        return asking.patiently(errors());
    }

    Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }

    Screen errors() {
        return new Screen(spec.commandLine().getErr());
    }
}
