package dev.slipway.app.storage;

import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The disks of the machine, and what each of them is chosen for.
final class DiskRows {
    private final AreaWords names;
    private final ObservableList<DiskRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DiskRow> shown = FXCollections.unmodifiableObservableList(rows);

    DiskRows(Messages messages) {
        names = new AreaWords(messages);
    }

    ObservableList<DiskRow> shown() {
        return shown;
    }

    void seen(Inventory now) {
        rows.setAll(now.disks().stream().map(DiskRow::new).toList());
    }

    /// Those that are chosen for what is worked on, once that one is chosen too, or no longer.
    List<Disk> toggled(DiskRow row) {
        return rows.stream()
                .filter(it -> it.chosen().get() != it.equals(row))
                .map(DiskRow::disk)
                .toList();
    }

    void mark(Worked now) {
        rows.forEach(row -> mark(row, now));
    }

    private void mark(DiskRow row, Worked now) {
        var area = now.draft().areaOf(row.disk());
        var here = area.filter(it -> it == now.at()).isPresent();
        var named = area.filter(_ -> now.several());
        row.belong(
                named.map(it -> names.name(now.draft(), it)).orElse(""),
                here,
                area.isPresent() && !here);
    }
}
