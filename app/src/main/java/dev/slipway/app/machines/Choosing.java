package dev.slipway.app.machines;

import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;

/// Keeps what is selected in the table and what is chosen alike. What becomes of a selection because rows come, go or
/// change places is nobody's choice, and is undone: a machine that is not chosen any more is given back.
final class Choosing {
    private final MachinesViewModel model;
    private final TableViewSelectionModel<MachineRow> selection;
    private boolean moved;
    private boolean looking;

    Choosing(TableView<MachineRow> table, MachinesViewModel model) {
        this.model = model;
        selection = table.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection.getSelectedItems().addListener((ListChangeListener<MachineRow>) _ -> lookSoon());
        table.getItems().addListener((ListChangeListener<MachineRow>) this::changed);
        model.chosen().subscribe(this::select);
    }

    private void changed(ListChangeListener.Change<? extends MachineRow> change) {
        while (change.next()) {
            moved |= change.wasPermutated() || change.wasAdded() || change.wasRemoved();
        }
        lookSoon();
    }

    /// Once all that belongs to one change has happened.
    private void lookSoon() {
        if (!looking) {
            looking = true;
            Platform.runLater(this::look);
        }
    }

    private void look() {
        looking = false;
        if (moved) {
            moved = false;
            select(model.chosen().get());
        } else {
            model.choose(List.copyOf(selection.getSelectedItems()));
        }
    }

    private void select(List<MachineRow> chosen) {
        if (!Set.copyOf(chosen).equals(Set.copyOf(selection.getSelectedItems()))) {
            selection.clearSelection();
            chosen.forEach(selection::select);
        }
    }
}
