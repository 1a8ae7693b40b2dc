package dev.slipway.app.machines;

import dev.slipway.app.control.Columns;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.discovery.FoundMachine;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

public final class MachinesPage implements WizardPage {
    /// What its words take in the longer language.
    private static final double HARDWARE = 345;

    private final MachinesViewModel model;
    private final Messages messages;
    private final FoundWords words;
    private final TableView<MachineRow> table = new TableView<>();
    private final VBox root;

    /// @param above what stands over the list, on a display of a machine's own
    public MachinesPage(
            MachinesViewModel model, Optional<? extends Node> above, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new FoundWords(messages);
        table();
        root =
                new VBox(
                        Words.of("search", model.searching()),
                        narrowing(),
                        table,
                        Words.of(messages.get("machines.several")),
                        byHand());
        above.ifPresent(it -> root.getChildren().addFirst(it));
        root.getStyleClass().add("page");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::rescan);
    }

    @Override
    public String title() {
        return messages.get("machines.title");
    }

    @Override
    public String heading() {
        return messages.get("machines.heading");
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
        table.setId("machines");
        table.setAccessibleText(messages.get("machines.table"));
        table.setItems(model.machines());
        table.getColumns().add(column("machines.column.hostname", 110, FoundMachine::hostname));
        table.getColumns()
                .add(column("machines.column.address", 138, found -> found.address().toString()));
        var state = column("machines.column.state", 160, words::state);
        table.getColumns().add(state);
        table.getColumns()
                .add(
                        Columns.last(
                                messages.get("machines.column.hardware"),
                                row -> row.says(this::hardware)));
        Columns.settle(table, messages.get("machines.empty"));
        Columns.widen(table, state, 240, HARDWARE);
        table.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        var _ =
                new Choosing(
                        table, model); // several at once, by Shift, Ctrl and Space, or the mouse
    }

    /// More lines where it is known how busy the machine is.
    private String hardware(FoundMachine found) {
        return Stream.concat(Stream.of(words.hardware(found)), words.vitals(found).stream())
                .collect(Collectors.joining("\n"));
    }

    /// Which machines are shown, and in which order.
    private HBox narrowing() {
        var filter = new TextField();
        filter.textProperty().bindBidirectional(model.filter());
        var shown = new Entry(messages.get("machines.filter"), "filter", filter).root();
        var order = new ComboBox<>(FXCollections.observableArrayList(MachineOrder.values()));
        order.setConverter(new Saying<>(new OrderWords(messages)::of));
        order.valueProperty().bindBidirectional(model.order());
        var ordered = new Entry(messages.get("machines.order"), "order", order).root();
        ordered.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        var line = new HBox(shown, ordered);
        line.getStyleClass().add("line");
        return line;
    }

    private TableColumn<MachineRow, String> column(
            String title, double width, Function<FoundMachine, String> says) {
        return Columns.of(messages.get(title), width, row -> row.says(says));
    }

    private HBox byHand() {
        var input = new TextField();
        input.setPromptText(messages.get("machines.address.prompt"));
        input.setOnAction(_ -> model.addByHand());
        var entry = new Entry(messages.get("machines.address"), "address", input, model.address());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var ask = new Button(messages.get("machines.ask"));
        ask.setId("ask");
        ask.setOnAction(_ -> model.addByHand());
        var beside = new VBox(Words.of(""), ask);
        beside.getStyleClass().add("entry");
        var box = new HBox(entry.root(), beside);
        box.getStyleClass().add("line");
        return box;
    }

    private void rescan(KeyEvent key) {
        if (key.getCode() == KeyCode.F5) {
            model.searchAgain();
        }
    }
}
