package dev.slipway.app.fleet;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Columns;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The machines of the fleet as rows, one of which is looked at.
final class FleetRows {
    private static final double HEAD = 38;
    private static final double ROW = 30;
    private static final int MOST_ROWS = 5;

    private final Fleet fleet;
    private final Messages messages;
    private final TableView<Member> table = new TableView<>();
    private final HBox leaving;
    private final VBox root;

    FleetRows(Fleet fleet, List<FleetColumn> columns, Messages messages) {
        this.fleet = fleet;
        this.messages = messages;
        var leaveOut = new Button(messages.get("fleet.leaveout"));
        leaveOut.setId("leave-out");
        leaveOut.setMinWidth(Region.USE_PREF_SIZE);
        leaveOut.setOnAction(_ -> fleet.leaveOut(fleet.selected().get()));
        leaving = new HBox(leaveOut, Words.of(messages.get("fleet.leaveout.means")));
        leaving.setAlignment(Pos.CENTER_LEFT);
        leaving.getStyleClass().add("line");
        leaving.managedProperty().bind(leaving.visibleProperty());
        table(columns);
        root = new VBox(table, misfit(), leaving);
        root.getStyleClass().addAll("section", "fleet");
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    /// Its row is too short for it.
    private Label misfit() {
        var words = new MisfitWords(messages);
        var misfit =
                Words.of(
                        "misfit",
                        fleet.selected()
                                .flatMap(Member::misfits)
                                .map(misfits -> misfits.isEmpty() ? "" : remedied(misfits, words)));
        misfit.getStyleClass().add(Styles.DANGER);
        return misfit;
    }

    private String remedied(List<Misfit> misfits, MisfitWords words) {
        return words.of(misfits) + " " + messages.get("fleet.misfit.remedy");
    }

    VBox root() {
        return root;
    }

    TableView<Member> table() {
        return table;
    }

    /// What may be done with a machine depends on how far it is.
    private void look() {
        leaving.setVisible(fleet.mayLeaveOut(fleet.selected().get()));
    }

    private void table(List<FleetColumn> columns) {
        table.setId("fleet");
        table.setAccessibleText(messages.get("fleet.table"));
        table.setItems(fleet.members());
        columns.forEach(column -> table.getColumns().add(column(column)));
        Columns.settle(table, "");
        table.setFixedCellSize(ROW);
        fleet.members().subscribe(this::fit);
        fleet.selected().subscribe(member -> table.getSelectionModel().select(member));
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        fleet.selected().subscribe(_ -> look());
        fleet.whenMoved(this::look);
    }

    private TableColumn<Member, String> column(FleetColumn column) {
        var title = messages.get(column.title());
        return column.width() == 0
                ? Columns.last(title, column.says())
                : Columns.of(title, column.width(), column.says());
    }

    /// The head, and a row for each machine as far as there is room.
    private void fit() {
        var height = HEAD + ROW * Math.min(fleet.members().size(), MOST_ROWS);
        table.setMinHeight(height);
        look();
        table.setPrefHeight(height);
    }

    private void select(@Nullable Member member) {
        if (member != null) {
            fleet.select(member);
        }
    }
}
