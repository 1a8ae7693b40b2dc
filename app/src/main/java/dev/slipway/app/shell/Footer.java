package dev.slipway.app.shell;

import atlantafx.base.theme.Styles;
import dev.slipway.app.text.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What is waited for or missing, and the two buttons that lead back and on.
final class Footer {
    private final Messages messages;
    private final WizardViewModel model;
    private final Button back = new Button();
    private final Button next;
    private final Label status = new Label();
    private final HBox root = new HBox();
    private Subscription watching = Subscription.EMPTY;

    Footer(WizardViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        next = new Button(messages.get("footer.next"));
        root.getStyleClass().add("footer");
        status();
        buttons();
    }

    HBox root() {
        return root;
    }

    Node back() {
        return back;
    }

    void show(WizardPage page) {
        back.setText(page.backWords().orElse(messages.get("footer.back")));
        back.setVisible(model.mayGoBack().get());
        watching.unsubscribe();
        watching = page.onward().subscribe(onward -> show(onward.orElse(next)));
    }

    private void show(Button onward) {
        onward.setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren().setAll(status, back, onward);
    }

    /// What there was to do on the page is done: the keyboard need not look for the way on.
    private void leadOn(boolean mayGoOn) {
        if (mayGoOn && back.isFocused()) {
            next.requestFocus();
        }
    }

    private void status() {
        status.setId("status");
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        status.textProperty().bind(model.status());
        status.getStyleClass().add("status");
        HBox.setHgrow(status, Priority.ALWAYS);
    }

    private void buttons() {
        back.setId("back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> model.back());
        model.mayGoBack().subscribe(back::setVisible);
        next.setId("next");
        next.setOnAction(_ -> model.next());
        next.disableProperty().bind(model.mayGoOn().not());
        model.mayGoOn().subscribe(this::leadOn);
        next.getStyleClass().add(Styles.ACCENT);
    }
}
