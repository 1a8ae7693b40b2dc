package dev.slipway.core.platform;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;

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

    /// What only people want to know of.
    default Fittings fittings() throws InstallException {
        return Fittings.unknown();
    }

    /// Where media are mounted that may hold images: the live medium, sticks, shares.
    default List<Path> media() throws InstallException {
        return List.of();
    }

    /// The tools of the machine.
    Commands commands();

    /// Opens a disk that nobody uses, to write the whole of it.
    ///
    /// @throws InstallException with `DiskInUse` where somebody has it open, `DiskWriteFailed` where it cannot be opened
    default OpenDisk open(Disk disk) throws InstallException {
        throw new InstallException(
                new DiskWriteFailed(disk.name(), "no whole disk is written on " + name() + "."));
    }

    /// Where the root of the new system is mounted while it is installed, and below which all is written.
    Path target();

    /// Has the disc that the machine was started from ejected at its restart.
    ///
    /// @return false where it was started from nothing that can be ejected
    default boolean eject() throws InstallException {
        return false;
    }

    /// Restarts the machine; returns at once.
    void reboot() throws InstallException, InterruptedException;
}
