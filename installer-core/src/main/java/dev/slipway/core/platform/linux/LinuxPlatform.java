package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.ProcessCommands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.Fittings;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.platform.Probes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The machine that we run on: its own disks and its own tools.
public final class LinuxPlatform implements Platform {
    private final Commands commands;
    private final Roots roots;
    private final LinuxInventory inventory;

    public LinuxPlatform() {
        this(new ProcessCommands());
    }

    /// @param commands the door to tools; a test may watch it
    public LinuxPlatform(Commands commands) {
        this.commands = commands;
        this.roots = Roots.ofThisMachine();
        this.inventory = new LinuxInventory(roots, commands);
    }

    @Override
    public String name() {
        return "linux";
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public Inventory look() throws InstallException, InterruptedException {
        return inventory.look();
    }

    @Override
    public Probes probes() {
        return new LinuxProbes(commands, InstantSource.system());
    }

    @Override
    public Fittings fittings() {
        return new LinuxFittings(roots);
    }

    @Override
    public List<Path> media() throws InstallException {
        return Mount.all(roots).stream()
                .filter(Mount::mayHoldImages)
                .map(mount -> Path.of(mount.mountPoint()))
                .toList();
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public OpenDisk open(Disk disk) throws InstallException {
        return DirectDisk.open(disk);
    }

    /// Below `/run`, which is in memory: nothing is written to the live medium.
    @Override
    public Path target() {
        return Path.of("/run/slipway/target");
    }

    @Override
    public boolean eject() throws InstallException {
        return new Ejection(roots, Path.of("/run/slipway/eject")).ask();
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        commands.run(Command.of("systemctl", "reboot"));
    }
}
