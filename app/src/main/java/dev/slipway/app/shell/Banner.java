package dev.slipway.app.shell;

import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Trouble;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What went wrong, why, what was changed, what to do now. Stays until it is mended or put away.
final class Banner {
    private final Label what = line("banner-what");
    private final Label cause = line("banner-cause");
    private final Label changed = line("banner-changed");
    private final Label remedy = line("banner-remedy");
    private final Button dismiss;
    private final HBox root;
    private Subscription watching = Subscription.EMPTY;

    Banner(Messages messages, Runnable putAway) {
        dismiss = new Button(messages.get("banner.dismiss"));
        dismiss.setOnAction(_ -> putAway.run());
        dismiss.setId("dismiss");
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        changed.managedProperty().bind(changed.textProperty().isNotEmpty());
        var lines = new VBox(what, cause, changed, remedy);
        HBox.setHgrow(lines, Priority.ALWAYS);
        root = new HBox(new FontIcon(Feather.ALERT_OCTAGON), lines, dismiss);
        root.getStyleClass().add("banner");
        root.setAccessibleRole(AccessibleRole.TEXT);
        show(Optional.empty());
    }

    HBox root() {
        return root;
    }

    void watch(ObservableValue<Optional<Trouble>> trouble) {
        watching.unsubscribe();
        watching = trouble.subscribe(this::show);
    }

    private void show(Optional<Trouble> trouble) {
        root.setVisible(trouble.isPresent());
        root.setManaged(trouble.isPresent());
        trouble.ifPresent(this::say);
    }

    private void say(Trouble trouble) {
        what.setText(trouble.what());
        cause.setText(trouble.cause());
        changed.setText(trouble.changed());
        remedy.setText(trouble.remedy());
        root.setAccessibleText(
                String.join(
                        " ", trouble.what(), trouble.cause(), trouble.changed(), trouble.remedy()));
    }

    private static Label line(String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.setId(style);
        return label;
    }
}
