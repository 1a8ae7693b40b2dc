package dev.slipway.app.shell;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Something that can be shown aside, from one page to another, and the button that opens and closes it.
public final class Aside {
    private final Side side;
    private final KeyCode key;
    private final int first;
    private final int last;
    private int lastWithButton;
    private boolean offered;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final Button opener = new Button();

    /// @param key opens and closes it, too
    /// @param name of its button, for those who cannot see it
    /// @param first page on which it is offered
    /// @param last page on which it is offered
    public Aside(Side side, KeyCode key, Feather icon, String name, int first, int last) {
        this.side = side;
        this.key = key;
        this.first = first;
        this.last = last;
        this.lastWithButton = last;
        side.frame().closedBy(this::close);
        open.subscribe(this::turned);
        opener.setId("aside-" + key.getName().toLowerCase(Locale.ROOT));
        opener.setFocusTraversable(false); // its key leads here; the Tab order belongs to the page
        opener.setGraphic(new FontIcon(icon));
        opener.setMinWidth(Button.USE_PREF_SIZE);
        opener.textProperty().bind(side.title());
        opener.setAccessibleText(name);
        opener.setOnAction(_ -> toggle());
    }

    /// Beyond that page only its key opens it: there is no room for its button beside those of others.
    public Aside byKeyAlonePast(int page) {
        lastWithButton = page;
        return this;
    }

    private void turned(boolean opened) {
        if (opened) {
            side.opened();
        } else {
            side.closed();
        }
    }

    KeyCode key() {
        return key;
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    Button opener() {
        return opener;
    }

    Node root() {
        return side.frame().root();
    }

    Node firstFocus() {
        return side.firstFocus();
    }

    void toggle() {
        open.set(!open.get() && offered);
    }

    void close() {
        open.set(false);
    }

    void pageShown(int page) {
        offered = page >= first && page <= last;
        opener.setVisible(offered && page <= lastWithButton);
        opener.setManaged(opener.isVisible());
        open.set(open.get() && offered);
    }
}
