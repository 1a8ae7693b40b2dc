package dev.slipway.app.done;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.report.ReportFormat;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

public final class DonePage implements WizardPage {
    private final DoneViewModel model;
    private final Messages messages;
    private final Label summary = Words.of("");
    private final Facts facts = new Facts();
    private final Button next;
    private final Button again;
    private final Button goOn;
    private final Button putBack;
    private final VBox root;

    public DonePage(DoneViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        next = button("done.next", "next-machine", model::nextMachine);
        next.getStyleClass().add(Styles.ACCENT);
        again = button("done.again", "again", model::again);
        goOn = button("claim.goon", "go-on", model::goOn);
        putBack = button("claim.putback", "put-back", model::putBack);
        summary.setId("summary");
        summary.getStyleClass().add(Styles.TITLE_4);
        root = new VBox(summary, facts.root(), save(), acts(), Words.of("said", model.said()));
        root.getStyleClass().add("page");
        model.outcome().subscribe(this::show);
    }

    @Override
    public String title() {
        return messages.get("done.title");
    }

    @Override
    public String heading() {
        return messages.get("done.heading");
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
        return Optional.of(next);
    }

    @Override
    public ObservableValue<Optional<Button>> onward() {
        return WizardPage.onward(Optional.of(next));
    }

    private HBox save() {
        var input = new TextField();
        input.setOnAction(_ -> model.save());
        var entry = new Entry(messages.get("done.file"), "report-file", input, model.file());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var line = new HBox(entry.root(), format(), button("done.save", "save", model::save));
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private Node format() {
        var box = new ComboBox<>(FXCollections.observableArrayList(ReportFormat.values()));
        box.setConverter(new Saying<>(new FormatWords(messages)::of));
        box.setValue(model.format().get());
        box.valueProperty().subscribe((_, chosen) -> model.choose(chosen));
        var entry = new Entry(messages.get("done.format"), "format", box).root();
        entry.setMinWidth(Region.USE_PREF_SIZE);
        return entry;
    }

    /// In two lines where one is too short.
    private FlowPane acts() {
        var reboot = button("done.reboot", "reboot", model::reboot);
        reboot.disableProperty().bind(model.rebooted());
        var eject = button("done.eject", "eject", model::eject);
        eject.disableProperty().bind(model.rebooted());
        var line = new FlowPane(goOn, putBack, again, eject, reboot);
        line.getStyleClass().add("line");
        return line;
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void show(Optional<Outcome> outcome) {
        facts.clear();
        outcome.ifPresent(this::show);
    }

    private void show(Outcome outcome) {
        var colour = outcome.good() ? Styles.SUCCESS : Styles.DANGER;
        summary.setText(outcome.summary());
        summary.setGraphic(
                new FontIcon(outcome.good() ? Feather.CHECK_CIRCLE : Feather.ALERT_OCTAGON));
        summary.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
        summary.getStyleClass().add(colour);
        appear(again, !outcome.good());
        appear(goOn, outcome.unfinished());
        appear(putBack, outcome.unfinished());
        outcome.lines().forEach(fact -> facts.with(fact.name(), "fact", fact.value()));
    }

    private static void appear(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }
}
