package dev.slipway.app.install;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Cancelling, which is asked twice: in the window, since a kiosk has no window manager for dialogs.
final class CancelBar {
    private final InstallViewModel model;
    private final Messages messages;
    private final VBox root;

    CancelBar(InstallViewModel model, Messages messages, CheckBox follow) {
        this.model = model;
        this.messages = messages;
        root = new VBox(first(follow), second());
    }

    VBox root() {
        return root;
    }

    private HBox first(CheckBox follow) {
        var cancel = button("install.cancel", "cancel", model::askToCancel);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = line(follow, gap, cancel);
        line.visibleProperty().bind(model.asking().not());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private HBox second() {
        var question = Words.of(messages.get("install.cancel.question"));
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        var keep = button("install.cancel.keep", "keep-installing", model::goOnInstalling);
        var cancel = button("install.cancel.really", "really-cancel", model::cancel);
        cancel.getStyleClass().add(Styles.DANGER);
        var line = line(question, keep, cancel);
        line.visibleProperty().bind(model.asking());
        line.managedProperty().bind(line.visibleProperty());
        model.asking().subscribe((_, asks) -> focus(asks, keep));
        return line;
    }

    private static void focus(boolean asks, Button keep) {
        if (asks) {
            keep.requestFocus();
        }
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }
}
