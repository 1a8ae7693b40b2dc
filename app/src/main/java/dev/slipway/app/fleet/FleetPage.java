package dev.slipway.app.fleet;

import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A page that each machine has for itself, under the rows of all machines where they are several.
public final class FleetPage implements WizardPage {
    private static final KeyCombination NEXT =
            new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination BEFORE =
            new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.CONTROL_DOWN);

    private final Fleet fleet;
    private final String title;
    private final String heading;
    private final PageModel model;
    private final OwnPages pages;
    private final FleetRows rows;
    private final ObservableValue<WizardPage> shown;
    private final VBox root = new VBox();

    /// @param model of the page as a whole
    public FleetPage(
            Fleet fleet,
            String title,
            String heading,
            PageModel model,
            OwnPages pages,
            List<FleetColumn> columns,
            Messages messages) {
        this.fleet = fleet;
        this.title = title;
        this.heading = heading;
        this.model = model;
        this.pages = pages;
        rows = new FleetRows(fleet, columns, messages);
        shown = fleet.selected().flatMap(pages::of);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        shown.subscribe(_ -> show());
        fleet.several().subscribe((_, _) -> show());
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public PageModel model() {
        return model;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> firstFocus() {
        return fleet.several().get() ? Optional.of(rows.table()) : shown.getValue().firstFocus();
    }

    @Override
    public ObservableValue<Optional<Button>> onward() {
        return fleet.several()
                .flatMap(
                        several ->
                                several
                                        ? fleet.selected().flatMap(pages::onward)
                                        : shown.flatMap(WizardPage::onward));
    }

    @Override
    public Optional<String> backWords() {
        return shown.getValue().backWords();
    }

    /// From one machine to the next without leaving what is to be typed for it.
    private void turn(KeyEvent key) {
        var step = NEXT.match(key) ? 1 : BEFORE.match(key) ? -1 : 0;
        if (step != 0 && fleet.several().get()) {
            key.consume();
            fleet.step(step);
            shown.getValue().firstFocus().orElse(rows.table()).requestFocus();
        }
    }

    private void show() {
        var page = shown.getValue().root();
        VBox.setVgrow(page, Priority.ALWAYS);
        if (fleet.several().get()) {
            root.getChildren().setAll(rows.root(), page);
        } else {
            root.getChildren().setAll(page);
        }
    }
}
