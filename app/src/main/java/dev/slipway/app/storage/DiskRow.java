package dev.slipway.app.storage;

import dev.slipway.core.inventory.Disk;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A disk of the machine, and whether it is chosen for what is worked on. One that is in use never is, nor is one of
/// another pool.
final class DiskRow {
    private final Disk disk;
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper area = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper();

    DiskRow(Disk disk) {
        this.disk = disk;
    }

    Disk disk() {
        return disk;
    }

    ReadOnlyBooleanProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The name of what it is part of; empty where it is of nothing, and where there is nothing to tell it from.
    ReadOnlyStringProperty area() {
        return area.getReadOnlyProperty();
    }

    /// Whether it may be chosen, or let go of.
    ReadOnlyBooleanProperty free() {
        return free.getReadOnlyProperty();
    }

    /// @param name of what it is part of
    /// @param here whether that is what is worked on
    /// @param elsewhere whether it is part of anything else
    void belong(String name, boolean here, boolean elsewhere) {
        area.set(name);
        chosen.set(here);
        free.set(disk.choosable() && !elsewhere);
    }
}
