package dev.slipway.core.platform.simulated;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.Fittings;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.Probes;
import dev.slipway.core.platform.linux.LinuxProbes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A machine below one folder: nothing outside of it is read or written.
///
/// Its disks, pools and mounts are in `machine.json`, so that it is the same the next time; the files of its
/// file systems are real.
public final class SimulatedPlatform implements Platform {
    private final SimulatedMachineState state;
    private final SimulatedCommands commands;

    private SimulatedPlatform(SimulatedMachineState state, SimulatedCommands commands) {
        this.state = state;
        this.commands = commands;
    }

    /// @param folder where the machine is kept; a new one where there is none yet
    /// @param profile what a new one is
    /// @param pace how long each tool takes
    /// @throws InstallException with [FileUnusable]
    public static SimulatedPlatform open(Path folder, Profile profile, Duration pace)
            throws InstallException {
        return open(folder, profile, pace, Fault.Plan.none());
    }

    /// @param faults which of its tools go wrong, and how
    public static SimulatedPlatform open(
            Path folder, Profile profile, Duration pace, Fault.Plan faults)
            throws InstallException {
        var state = SimulatedMachineState.in(folder, profile.machine());
        var platform = new SimulatedPlatform(state, new SimulatedCommands(state, pace, faults));
        platform.makeTarget();
        return platform;
    }

    private void makeTarget() throws InstallException {
        try {
            Files.createDirectories(target());
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(target().toString(), String.valueOf(e)), e);
        }
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Inventory look() throws InstallException {
        return commands.alone(new SimulatedInventory(state)::look);
    }

    @Override
    public Probes probes() {
        var ahead = Duration.ofSeconds(state.machine().troubles().clockSeconds());
        return new LinuxProbes(commands, () -> Instant.now().plus(ahead));
    }

    @Override
    public Fittings fittings() {
        return new SimulatedFittings(state.machine());
    }

    /// What somebody puts below the machine's folder as its stick.
    @Override
    public List<Path> media() {
        var stick = state.folder().resolve("stick");
        return Files.isDirectory(stick) ? List.of(stick) : List.of();
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public OpenDisk open(Disk disk) throws InstallException {
        return commands.alone(() -> SimulatedOpenDisk.open(state, disk));
    }

    @Override
    public Path target() {
        return state.folder().resolve("target");
    }

    /// As if it had been started from a disc.
    @Override
    public boolean eject() {
        return true;
    }

    /// What was mounted and imported no longer is; the files of each file system wait for its next mount.
    @Override
    public void reboot() throws InstallException {
        commands.alone(new SimulatedReboot(state)::run);
    }

    /// As if it had been started from its own disks, by a host of that name, and been cut off: the labels of its
    /// pools say that this host uses them.
    public void startFromDisks(String host) throws InstallException {
        commands.alone(
                () -> {
                    state.machine().pools().forEach(pool -> state.put(pool.cutOff(host)));
                    state.save();
                    return state.machine();
                });
    }

    /// What was run since it was opened, in order.
    public List<Command> recorded() {
        return commands.recorded();
    }
}
