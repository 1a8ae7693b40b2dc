package dev.slipway.app.machines;

import dev.slipway.app.control.Columns;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.discovery.FoundMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

public final class MachinesPage implements WizardPage {
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
        table.getColumns().add(column("machines.column.hostname", 140, FoundMachine::hostname));
        table.getColumns()
                .add(column("machines.column.address", 160, found -> found.address().toString()));
        table.getColumns().add(column("machines.column.state", 110, words::state));
        table.getColumns()
                .add(
                        Columns.last(
                                messages.get("machines.column.hardware"),
                                row -> row.says(this::hardware)));
        Columns.settle(table, messages.get("machines.empty"));
        table.setMinHeight(120);
        VBox.setVgrow(table, Priority.ALWAYS);
        selection();
    }

    /// More lines where it is known how busy the machine is.
    private String hardware(FoundMachine found) {
        var lines = new ArrayList<>(List.of(words.hardware(found)));
        lines.addAll(words.vitals(found));
        return String.join("\n", lines);
    }

    private TableColumn<MachineRow, String> column(
            String title, double width, Function<FoundMachine, String> says) {
        return Columns.of(messages.get(title), width, row -> row.says(says));
    }

    /// Several at once, by Shift and the arrows, by Ctrl and Space, by Ctrl and the mouse.
    private void selection() {
        var selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<MachineRow>)
                                _ -> model.choose(List.copyOf(selection.getSelectedItems())));
        model.chosen().subscribe(this::select);
    }

    private void select(List<MachineRow> chosen) {
        var selection = table.getSelectionModel();
        if (!Set.copyOf(chosen).equals(Set.copyOf(selection.getSelectedItems()))) {
            selection.clearSelection();
            chosen.forEach(selection::select);
        }
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
