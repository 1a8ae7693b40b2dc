package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.Platform;
import java.nio.file.Path;

/// The machine that we run on, where that is illumos.
///
/// It looks and restarts. No installation runs on it yet: [IllumosOrder] has the commands of one.
public final class IllumosPlatform implements Platform {
    /// As every installer of illumos has it.
    static final Path TARGET = Path.of("/a");

    private final Commands commands;

    /// @param commands the door to tools; a test may watch it
    public IllumosPlatform(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "illumos";
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public Inventory look() throws InstallException, InterruptedException {
        return new IllumosInventory(commands).look();
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public Path target() {
        return TARGET;
    }

    @Override
    public void reboot() throws InstallException, InterruptedException {
        commands.run(Command.of("reboot"));
    }
}
