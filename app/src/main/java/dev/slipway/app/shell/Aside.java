package dev.slipway.app.shell;

import dev.slipway.app.text.Messages;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be shown aside, from one page to another, and the button that opens and closes it.
public final class Aside {
    private final Side side;
    private final int first;
    private final int last;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final Button opener = new Button();

    /// @param first page on which it is offered
    /// @param last page on which it is offered
    public Aside(Side side, int first, int last, Messages messages) {
        this.side = side;
        this.first = first;
        this.last = last;
        side.closedBy(this::close);
        opener.setId("aside");
        opener.setFocusTraversable(false); // F8 leads here; the Tab order belongs to the page
        opener.setGraphic(new FontIcon(Feather.CODE));
        opener.textProperty().bind(side.title());
        opener.setAccessibleHelp(messages.get("aside.key"));
        opener.setOnAction(_ -> toggle());
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    Button opener() {
        return opener;
    }

    Node root() {
        return side.root();
    }

    Node firstFocus() {
        return side.firstFocus();
    }

    void toggle() {
        open.set(!open.get() && opener.isVisible());
    }

    void pageShown(int page) {
        var offered = page >= first && page <= last;
        opener.setVisible(offered);
        opener.setManaged(offered);
        open.set(open.get() && offered);
    }

    private void close() {
        open.set(false);
    }
}
