package dev.slipway.app.storage;

import dev.slipway.app.control.Words;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What a pool holds of one kind, one below the other, and the button that adds one.
///
/// @param <F> as one is typed
final class ContentRows<F extends ContentForm<?>> {
    /// How one of them is shown.
    @FunctionalInterface
    interface Row<F> {
        Node of(int row, F form);
    }

    private final ContentList<?, F> list;
    private final String name;
    private final Row<F> row;
    private final VBox rows = new VBox();
    private final VBox root;

    /// @param name of the kind, as ids have it
    /// @param how what is said of them all
    ContentRows(ContentList<?, F> list, String name, String how, String adds, Row<F> row) {
        this.list = list;
        this.name = name;
        this.row = row;
        var add = new Button(adds);
        add.setId("add-" + name);
        add.setOnAction(_ -> add());
        rows.getStyleClass().add("cards");
        root = new VBox(Words.of(how), rows, add);
        root.getStyleClass().add("cards");
        list.forms().addListener((ListChangeListener<F>) _ -> show());
        show();
    }

    VBox root() {
        return root;
    }

    /// Whoever adds one wants to name it.
    private void add() {
        list.add();
        rows.lookup("#" + name + "-" + (list.forms().size() - 1)).requestFocus();
    }

    private void show() {
        var forms = list.forms();
        rows.getChildren()
                .setAll(
                        IntStream.range(0, forms.size())
                                .mapToObj(at -> row.of(at, forms.get(at)))
                                .toList());
    }
}
