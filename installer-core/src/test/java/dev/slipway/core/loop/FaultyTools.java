package dev.slipway.core.loop;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.CommandFailed;
import dev.slipway.core.failure.ToolFailure.CommandMissing;
import dev.slipway.core.failure.ToolFailure.CommandTimedOut;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.simulated.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A platform of real tools, some of which go wrong.
final class FaultyTools implements Platform, Commands {
    private final Platform platform;
    private final Fault.Plan faults;
    private final List<Command> run = new ArrayList<>();

    FaultyTools(Platform platform, Fault.Plan faults) {
        this.platform = platform;
        this.faults = faults;
    }

    /// What was run so far, in order, whatever came of it.
    List<Command> recorded() {
        return List.copyOf(run);
    }

    @Override
    public Output run(Command command) throws InstallException, InterruptedException {
        run.add(command);
        var fault = faults.of(run.size(), command);
        return fault.isEmpty() ? platform.commands().run(command) : faulty(command, fault.get());
    }

    private Output faulty(Command command, Fault fault)
            throws InstallException, InterruptedException {
        return switch (fault) {
            case Fault.Refuses(var exit, var words) ->
                    throw new InstallException(new CommandFailed(command.argv(), exit, words));
            case Fault.Answers(var exit, var words) -> new Output(words, "", exit);
            case Fault.Missing() -> throw new InstallException(new CommandMissing(command.tool()));
            case Fault.Babbles(var words) -> {
                platform.commands().run(command);
                yield new Output(words, "");
            }
            case Fault.Hangs() -> {
                platform.commands().run(command);
                throw new InstallException(
                        new CommandTimedOut(command.argv(), command.limit().toSeconds()));
            }
        };
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public Inventory look() throws InstallException, InterruptedException {
        return platform.look();
    }

    @Override
    public Commands commands() {
        return this;
    }

    @Override
    public OpenDisk open(Disk disk) throws InstallException {
        return platform.open(disk);
    }

    @Override
    public Path target() {
        return platform.target();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        platform.reboot();
    }
}
