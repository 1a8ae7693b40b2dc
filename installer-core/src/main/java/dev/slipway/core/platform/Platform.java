package dev.slipway.core.platform;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Inventory;
import java.nio.file.Path;

/// The machine that is installed, as the steps see it.
public interface Platform {
    /// `linux`, or `simulated`: said on every screen and in every report.
    String name();

    boolean simulated();

    /// Looks at the machine anew.
    Inventory look() throws InstallException, InterruptedException;

    /// What takes longer to look at.
    default Probes probes() {
        return Probes.none();
    }

    /// The tools of the machine.
    Commands commands();

    /// Where the root of the new system is mounted while it is installed, and below which all is written.
    Path target();

    /// Restarts the machine; returns at once.
    void reboot() throws InstallException, InterruptedException;
}
