package dev.slipway.app.control;

import dev.slipway.app.form.FormField;
import javafx.beans.property.ReadOnlyStringProperty;
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
        this(words, id, input, field.shown());
        input.textProperty().bindBidirectional(field.text());
    }

    /// @param problem empty where there is none
    public Entry(String words, String id, Control input, ReadOnlyStringProperty problem) {
        this(words, id, input);
        root.getChildren().add(problem(id, problem));
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

    private static Label problem(String id, ReadOnlyStringProperty said) {
        var problem = Words.of(id + "-problem", said);
        problem.getStyleClass().add("entry-problem");
        return problem;
    }
}
