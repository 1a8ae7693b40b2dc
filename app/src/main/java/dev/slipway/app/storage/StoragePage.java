package dev.slipway.app.storage;

import dev.slipway.app.control.Columns;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.draft.RootFileSystem;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.inventory.Disk;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

public final class StoragePage implements WizardPage {
    private final StorageViewModel model;
    private final Messages messages;
    private final DiskWords words;
    private final TableView<DiskRow> table = new TableView<>();
    private final EncryptionChoice encryption;
    private final VBox root;

    public StoragePage(StorageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new DiskWords(messages);
        table();
        encryption = new EncryptionChoice(model.encryption(), messages);
        root =
                new VBox(
                        Words.of(messages.get("storage.how")),
                        table,
                        cursor(),
                        below(),
                        encryption.passphrase());
        root.getStyleClass().add("page");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::lookAgain);
    }

    @Override
    public String title() {
        return messages.get("storage.title");
    }

    @Override
    public String heading() {
        return messages.get("storage.heading");
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(table);
    }

    private void table() {
        table.setId("disks");
        table.setAccessibleText(messages.get("storage.table"));
        table.setItems(model.disks());
        var columns = table.getColumns();
        columns.add(tick());
        columns.add(column("storage.column.bay", 64, words::bay));
        columns.add(column("storage.column.serial", 145, Disk::name));
        columns.add(column("storage.column.model", 160, words::model));
        columns.add(column("storage.column.size", 76, disk -> Quantities.bytes(disk.sizeBytes())));
        columns.add(
                Columns.last(messages.get("storage.column.contents"), row -> contents(row.disk())));
        Columns.settle(table, messages.get("storage.empty"));
        table.setRowFactory(_ -> new DiskTableRow());
        table.setMinHeight(130);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::toggle);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private TableColumn<DiskRow, String> column(
            String title, double width, java.util.function.Function<Disk, String> says) {
        return Columns.of(messages.get(title), width, row -> says.apply(row.disk()));
    }

    private TableColumn<DiskRow, Boolean> tick() {
        var column = new TableColumn<DiskRow, Boolean>(messages.get("storage.column.chosen"));
        column.setCellValueFactory(row -> row.getValue().chosen());
        column.setCellFactory(_ -> new TickCell(model::toggle, messages));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(56);
        column.setMaxWidth(56);
        return column;
    }

    private String contents(Disk disk) {
        return disk.use()
                .filter(_ -> !disk.choosable())
                .map(use -> messages.get("storage.inuse", words.use(use)))
                .orElse(words.contents(disk));
    }

    private void toggle(KeyEvent key) {
        var row = table.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.SPACE && row != null) {
            model.toggle(row);
            key.consume();
        }
    }

    private void lookAgain(KeyEvent key) {
        if (key.getCode() == KeyCode.F5) {
            model.lookAgain();
        }
    }

    /// The whole of what a narrow table cuts off.
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
        return messages.get("storage.cursor", disk.name(), words.model(disk), contents(disk));
    }

    private Entry fileSystem() {
        var box = new ComboBox<>(FXCollections.observableArrayList(RootFileSystem.values()));
        box.setConverter(new Saying<>(this::words));
        box.setValue(model.fileSystem().get());
        box.setOnAction(_ -> model.choose(box.getValue()));
        model.fileSystem().subscribe(box::setValue);
        return new Entry(messages.get("storage.filesystem"), "file-system", box);
    }

    private String words(RootFileSystem fileSystem) {
        return switch (fileSystem) {
            case ZFS -> messages.get("filesystem.zfs");
            case EXT4 -> messages.get("filesystem.ext4");
            case XFS -> messages.get("filesystem.xfs");
            case BTRFS -> messages.get("filesystem.btrfs");
        };
    }

    private HBox below() {
        var layouts = new LayoutChoice(model, messages);
        HBox.setHgrow(layouts.root(), Priority.ALWAYS);
        var pool = new Entry(messages.get("storage.pool"), "pool", new TextField(), model.pool());
        var again = new Button(messages.get("storage.again"));
        again.setId("look-again");
        again.setOnAction(_ -> model.lookAgain());
        var none = model.fileSystem().isNotEqualTo(RootFileSystem.ZFS);
        pool.root().disableProperty().bind(none);
        encryption.tick().disableProperty().bind(none);
        var side = new VBox(fileSystem().root(), pool.root(), encryption.tick(), again);
        side.getStyleClass().add("section");
        side.setMinWidth(180);
        var below = new HBox(layouts.root(), side);
        below.getStyleClass().add("line");
        return below;
    }
}
