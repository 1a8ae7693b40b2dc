package dev.slipway.app.shell;

import dev.slipway.app.shell.StepState.Kind;
import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The steps at the left: which are done, where one is, which are locked and why.
final class Rail {
    private final Messages messages;
    private final WizardViewModel model;
    private final List<Button> buttons;
    private final Label why = new Label();
    private final VBox root = new VBox();

    Rail(WizardViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        buttons =
                IntStream.range(0, model.steps().size())
                        .mapToObj(step -> button(step, model::goTo))
                        .toList();
        why.getStyleClass().add("rail-why");
        why.setWrapText(true);
        root.getStyleClass().add("rail");
        model.steps().addListener((ListChangeListener<StepState>) _ -> refresh());
        refresh();
    }

    VBox root() {
        return root;
    }

    /// Not in the Tab order, which belongs to the page: Alt and the step's number lead here.
    private static Button button(int step, IntConsumer goTo) {
        var button = new Button();
        button.setId("rail-" + (step + 1));
        button.getStyleClass().add("rail-step");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> goTo.accept(step));
        return button;
    }

    private void refresh() {
        for (var step = 0; step < buttons.size(); step++) {
            show(model.steps().get(step), step);
        }
        root.getChildren().setAll(buttons);
        firstLocked();
    }

    private void show(StepState state, int step) {
        var button = buttons.get(step);
        button.setText(messages.get("rail.step", step + 1, state.title()));
        button.setGraphic(new FontIcon(icon(state.kind())));
        button.setAccessibleText(button.getText() + ", " + words(state.kind()));
        button.setDisable(state.kind() == Kind.LOCKED);
        button.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("current"), state.kind() == Kind.CURRENT);
    }

    private void firstLocked() {
        for (var step = 0; step < buttons.size(); step++) {
            if (model.steps().get(step).kind() == Kind.LOCKED) {
                why.setText(model.steps().get(step).why());
                root.getChildren().add(step + 1, why);
                return;
            }
        }
    }

    private static Feather icon(Kind kind) {
        return switch (kind) {
            case DONE -> Feather.CHECK;
            case CURRENT -> Feather.ARROW_RIGHT;
            case OPEN -> Feather.CIRCLE;
            case LOCKED -> Feather.LOCK;
        };
    }

    private String words(Kind kind) {
        return switch (kind) {
            case DONE -> messages.get("rail.done");
            case CURRENT -> messages.get("rail.current");
            case OPEN -> messages.get("rail.open");
            case LOCKED -> messages.get("rail.locked");
        };
    }
}
