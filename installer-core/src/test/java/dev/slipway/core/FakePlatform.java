package dev.slipway.core;

import dev.slipway.core.command.Commands;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.platform.Platform;
import java.nio.file.Path;

/// A machine that can be changed between two looks.
public final class FakePlatform implements Platform {
    private Inventory inventory;

    public FakePlatform(Inventory inventory) {
        this.inventory = inventory;
    }

    public void becomes(Inventory other) {
        inventory = other;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Inventory look() {
        return inventory;
    }

    @Override
    public Commands commands() {
        throw new UnsupportedOperationException("steps of these tests run no tools");
    }

    @Override
    public Path target() {
        return Path.of("/target");
    }

    @Override
    public void reboot() {}
}
