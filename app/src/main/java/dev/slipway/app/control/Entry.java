package dev.slipway.app.control;

import dev.slipway.app.form.FormField;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A control under its label, and below it what is wrong with what was typed.
public final class Entry {
    private final VBox root = new VBox();

    /// @param id of the control; its problem's is the same with `-problem`
    public Entry(String words, String id, TextInputControl input, FormField field) {
        this(words, id, input);
        input.textProperty().bindBidirectional(field.text());
        root.getChildren().add(problem(id, field));
    }

    public Entry(String words, String id, Control input) {
        input.setId(id);
        input.setMaxWidth(Double.MAX_VALUE);
        var label = new Label(words);
        label.setMnemonicParsing(true);
        label.setLabelFor(input);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("entry-label");
        root.getStyleClass().add("entry");
        root.getChildren().addAll(label, input);
    }

    /// Words that are no text of ours, such as a serial number: an underscore in them makes no mnemonic.
    public static String literal(String words) {
        return words.replace("_", "__");
    }

    public VBox root() {
        return root;
    }

    private static Label problem(String id, FormField field) {
        var problem = new Label();
        problem.setId(id + "-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("entry-problem");
        problem.textProperty().bind(field.shown());
        problem.visibleProperty().bind(field.shown().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }
}
