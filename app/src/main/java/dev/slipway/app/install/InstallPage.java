package dev.slipway.app.install;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

public final class InstallPage implements WizardPage {
    /// How much of the width is theirs.
    private static final double STEPS = 0.42;

    private static final double BAR_LABEL = 112;

    private final InstallViewModel model;
    private final Messages messages;
    private final ListView<StepRow> steps = new ListView<>();
    private final VBox root;

    public InstallPage(InstallViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        steps();
        var lists = new HBox(steps, new LogPanel(model.log(), messages).root());
        lists.getStyleClass().add("line");
        VBox.setVgrow(lists, Priority.ALWAYS);
        root = new VBox(progress(), lists, new CancelBar(model, messages, follow()).root());
        root.getStyleClass().add("page");
        steps.prefWidthProperty().bind(root.widthProperty().multiply(STEPS));
    }

    @Override
    public String title() {
        return messages.get("install.title");
    }

    @Override
    public String heading() {
        return messages.get("install.heading");
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
        return Optional.of(steps);
    }

    private VBox progress() {
        var silence = Words.of("silence", model.silence());
        silence.getStyleClass().add(Styles.WARNING);
        var holdup = Words.of("holdup", model.gauge().holdup());
        holdup.getStyleClass().add(Styles.WARNING);
        var again = new Button(messages.get("install.again"));
        again.setId("listen-again");
        again.setOnAction(_ -> model.listenAgain());
        again.visibleProperty()
                .bind(model.activity().trouble().map(Optional::isPresent).orElse(false));
        again.managedProperty().bind(again.visibleProperty());
        var box =
                new VBox(
                        Words.of("now", model.gauge().now()),
                        bar("whole", messages.get("install.whole"), model.gauge().whole()),
                        whileKnown(bar("part", messages.get("install.part"), model.gauge().part())),
                        Words.of("bytes", model.gauge().bytes()),
                        Words.of("rates", model.gauge().rates()),
                        holdup,
                        silence,
                        again);
        box.getStyleClass().add("entry");
        return box;
    }

    /// A step that does not say how far it is has no bar, but its room, so that nothing jumps.
    private HBox whileKnown(HBox bar) {
        bar.visibleProperty().bind(model.gauge().bytes().isNotEmpty());
        return bar;
    }

    private static HBox bar(String id, String words, ObservableDoubleValue progress) {
        var bar = new ProgressBar(0);
        bar.setId(id);
        bar.setAccessibleText(words);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.getStyleClass().add(Styles.MEDIUM);
        bar.progressProperty().bind(progress);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var label = new Label(words);
        label.setMinSize(BAR_LABEL, Region.USE_PREF_SIZE);
        var line = new HBox(label, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void steps() {
        steps.setId("steps");
        steps.setAccessibleText(messages.get("install.steps"));
        steps.setItems(model.steps());
        steps.setCellFactory(_ -> new StepCell(messages));
        steps.setMinHeight(120);
        steps.setMinWidth(300);
    }

    private CheckBox follow() {
        var follow = new CheckBox(messages.get("install.follow"));
        follow.setId("follow");
        follow.selectedProperty().bindBidirectional(model.log().follow());
        return follow;
    }
}
