package dev.slipway.app.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// A page, as the frame sees it.
public interface WizardPage {
    /// One or two words for the rail.
    String title();

    /// What is to be done here, as a sentence.
    String heading();

    PageModel model();

    Node root();

    /// Where the keyboard is when the page comes on screen; empty: on the way back.
    Optional<Node> firstFocus();

    /// The button that leads on, where it is not the plain Next; another at other times, for some pages.
    default ObservableValue<Optional<Button>> onward() {
        return onward(Optional.empty());
    }

    /// The same at all times.
    static ObservableValue<Optional<Button>> onward(Optional<Button> always) {
        return new ReadOnlyObjectWrapper<>(always).getReadOnlyProperty();
    }

    /// What going back means here, where it is more than that.
    default Optional<String> backWords() {
        return Optional.empty();
    }
}
