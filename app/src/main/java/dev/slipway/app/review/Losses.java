package dev.slipway.app.review;

import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.plan.Kept;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What will be lost, disk by disk, and beside each disk what must be typed.
final class Losses {
    private static final int LOST = 2;

    private final PlannedInstallation plan;
    private final Gate gate;
    private final Messages messages;
    private final LossWords words;
    private final VBox root;

    Losses(PlannedInstallation plan, Gate gate, LossWords words) {
        this.plan = plan;
        this.gate = gate;
        this.messages = words.messages();
        this.words = words;
        var single = gate.locks().size() != plan.erased().size();
        root = single ? new VBox(table(), host()) : new VBox(table());
        root.getStyleClass().addAll("section", "losses");
    }

    VBox root() {
        return root;
    }

    private GridPane table() {
        var table = new GridPane();
        table.getStyleClass().add("losses-table");
        table.addRow(0, head("review.bay"), head("review.disk"), headOf(words.head()));
        table.getColumnConstraints().addAll(Widths.least(), Widths.least(), Widths.most());
        for (var row = 0; row < plan.erased().size(); row++) {
            table.addRow(row + 1, row(row).toArray(Node[]::new));
        }
        for (var kept : plan.kept()) {
            table.addRow(table.getRowCount(), row(kept).toArray(Node[]::new));
        }
        if (gate.locks().size() == plan.erased().size()) {
            table.add(head("review.type"), LOST + 1, 0);
        }
        return table;
    }

    private List<Node> row(int row) {
        var erasure = plan.erased().get(row);
        var disk = erasure.disk();
        var cells =
                new java.util.ArrayList<Node>(
                        List.of(
                                Words.of(words.bay(disk)),
                                Words.of(words.identity(disk)),
                                Words.of(words.fate(erasure))));
        if (gate.locks().size() == plan.erased().size()) {
            cells.add(typed(row));
        }
        return cells;
    }

    private List<Node> row(Kept kept) {
        var disk = kept.disk();
        return List.of(
                Words.of(words.bay(disk)),
                Words.of(words.identity(disk)),
                Words.of(words.fate(kept)));
    }

    private TextField typed(int row) {
        var lock = gate.locks().get(row);
        var field = new TextField();
        field.setId("confirm-" + row);
        field.setPrefColumnCount(6);
        field.setMinWidth(90);
        field.setAccessibleText(lock.name());
        field.setPromptText(messages.get("review.type.prompt"));
        field.textProperty().bindBidirectional(lock.typed().text());
        return field;
    }

    private HBox host() {
        var field = typed(0);
        var label = new Label(gate.locks().getFirst().name());
        label.setLabelFor(field);
        var line = new HBox(label, field);
        line.getStyleClass().add("line");
        return line;
    }

    private Label head(String key) {
        return headOf(messages.get(key));
    }

    private static Label headOf(String words) {
        var head = new Label(words);
        head.setMinWidth(Region.USE_PREF_SIZE);
        head.getStyleClass().add("fact-name");
        return head;
    }
}
