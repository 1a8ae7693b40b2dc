package dev.slipway.core.faults;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.command.Output;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.OpenDisk;
import dev.slipway.core.platform.Platform;
import java.nio.file.Path;

/// A platform whose process may die before and after every command.
record MortalPlatform(Platform platform, Moments moments) implements Platform, Commands {
    @Override
    public Output run(Command command) throws InstallException, InterruptedException {
        moments.pass("before " + command);
        var output = platform.commands().run(command);
        moments.pass("after " + command);
        return output;
    }

    @Override
    public String name() {
        return platform.name();
    }

    @Override
    public boolean simulated() {
        return platform.simulated();
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
        return new MortalDisk(platform.open(disk), moments);
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
