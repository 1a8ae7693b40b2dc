package dev.slipway.app.storage;

import dev.slipway.core.inventory.Disk;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// A disk of the machine, and whether it is chosen. One that is in use never is.
final class DiskRow {
    private final Disk disk;
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();

    DiskRow(Disk disk) {
        this.disk = disk;
    }

    Disk disk() {
        return disk;
    }

    ReadOnlyBooleanProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(boolean wanted) {
        chosen.set(wanted && disk.choosable());
    }
}
