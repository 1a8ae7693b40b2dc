package dev.slipway.app.storage;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Columns;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.inventory.Disk;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The disks, each with a tick, and the whole of what a narrow table cuts off.
final class DiskTable {
    /// A pool and the host that it belongs to.
    private static final double CONTENTS = 290;

    private static final double TICK = 56;
    private static final double NAMED = 120;

    private final StorageViewModel model;
    private final Messages messages;
    private final DiskWords words;
    private final TableView<DiskRow> table = new TableView<>();
    private final VBox root;

    DiskTable(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DiskWords(messages);
        layOut();
        root = new VBox(table, below());
        root.getStyleClass().add("entry");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    VBox root() {
        return root;
    }

    TableView<DiskRow> table() {
        return table;
    }

    private void layOut() {
        table.setId("disks");
        table.setAccessibleText(messages.get("storage.table"));
        table.setItems(model.disks());
        var columns = table.getColumns();
        columns.add(tick());
        columns.add(column("storage.column.bay", 64, words::bay));
        columns.add(column("storage.column.serial", 145, Disk::name));
        var model = column("storage.column.model", 150, words::model);
        columns.add(model);
        columns.add(column("storage.column.size", 76, disk -> Quantities.bytes(disk.sizeBytes())));
        columns.add(
                Columns.last(
                        messages.get("storage.column.contents"),
                        Columns.fixed(row -> words.now(row.disk()))));
        Columns.settle(table, messages.get("storage.empty"));
        Columns.widen(table, model, 240, CONTENTS);
        table.setRowFactory(_ -> new DiskTableRow());
        table.setMinHeight(112);
        table.setPrefHeight(112);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::toggle);
    }

    private TableColumn<DiskRow, String> column(
            String title, double width, Function<Disk, String> says) {
        return Columns.of(messages.get(title), width, Columns.fixed(row -> says.apply(row.disk())));
    }

    private TableColumn<DiskRow, Boolean> tick() {
        var column = new TableColumn<DiskRow, Boolean>(messages.get("storage.column.chosen"));
        column.setCellValueFactory(row -> row.getValue().chosen());
        column.setCellFactory(_ -> new TickCell(model::toggle, messages));
        column.setSortable(false);
        column.setReorderable(false);
        model.worked().map(Worked::several).subscribe(several -> widen(column, several));
        column.maxWidthProperty().subscribe(() -> Columns.fit(table));
        return column;
    }

    /// Beside the tick stands the name of a pool, where there are several.
    private static void widen(TableColumn<DiskRow, Boolean> column, boolean several) {
        var width = several ? NAMED : TICK;
        column.setMinWidth(0);
        column.setMaxWidth(width);
        column.setMinWidth(width);
    }

    private void toggle(KeyEvent key) {
        var row = table.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.SPACE && row != null) {
            model.toggle(row);
            key.consume();
        }
    }

    private HBox below() {
        var again = new Button(messages.get("storage.again"));
        again.setId("look-again");
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> model.lookAgain());
        var cursor = cursor();
        cursor.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cursor, Priority.ALWAYS);
        var below = new HBox(cursor, again);
        below.getStyleClass().add("line");
        return below;
    }

    private Label cursor() {
        var line = Words.of(messages.get("storage.cursor.none"));
        line.setId("cursor");
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> Optional.ofNullable(row).ifPresent(at -> line.setText(whole(at))));
        return line;
    }

    private String whole(DiskRow row) {
        var disk = row.disk();
        return messages.get("storage.cursor", disk.name(), words.model(disk), words.now(disk));
    }
}
