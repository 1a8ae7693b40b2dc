package dev.slipway.app.claim;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Words;
import dev.slipway.app.job.Hold;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

public final class ClaimPage implements WizardPage {
    private final ClaimViewModel model;
    private final Messages messages;
    private final Facts facts = new Facts();
    private final TextField code = new TextField();
    private final VBox claiming;
    private final VBox trusting;
    private final Label held = Words.of("");
    private final VBox root;

    public ClaimPage(ClaimViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        claiming = claiming();
        trusting = trusting();
        held.setId("held");
        held.getStyleClass().add(Styles.SUCCESS);
        root = new VBox(facts.root(), trusting, claiming, held, sheet(), unfinished(), written());
        root.getStyleClass().add("page");
        model.contact().reached().subscribe(_ -> show());
        model.contact().untrusted().subscribe(_ -> show());
        model.hold().subscribe(_ -> show());
    }

    @Override
    public String title() {
        return messages.get("claim.title");
    }

    @Override
    public String heading() {
        return messages.get("claim.heading");
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
        return Optional.of(code);
    }

    private VBox claiming() {
        var entry = new Entry(messages.get("claim.code"), "code", code, model.code());
        code.setOnAction(_ -> model.claim());
        code.setPrefColumnCount(16);
        entry.root().setMaxWidth(320);
        entry.root().visibleProperty().bind(model.contact().reached().map(_ -> !model.own()));
        entry.root().managedProperty().bind(entry.root().visibleProperty());
        var takeOver = new CheckBox(messages.get("claim.takeover"));
        takeOver.setId("take-over");
        takeOver.setWrapText(true);
        takeOver.selectedProperty().bindBidirectional(model.takeOver());
        takeOver.visibleProperty().bind(model.contact().reached().map(ClaimPage::heldByAnother));
        takeOver.managedProperty().bind(takeOver.visibleProperty());
        var claim = new Button(messages.get("claim.claim"));
        claim.setId("claim");
        claim.getStyleClass().add(Styles.ACCENT);
        claim.setOnAction(_ -> model.claim());
        claim.disableProperty().bind(model.activity().waiting().isNotEmpty());
        return section(entry.root(), takeOver, claim);
    }

    private VBox trusting() {
        var same = new CheckBox(messages.get("claim.same"));
        same.setId("same");
        same.setWrapText(true);
        var trust = new Button(messages.get("claim.trust"));
        trust.setId("trust");
        trust.disableProperty().bind(same.selectedProperty().not());
        trust.setOnAction(_ -> model.trust());
        model.contact().untrusted().subscribe(_ -> same.setSelected(false));
        var fingerprint = new Label();
        fingerprint.setId("untrusted");
        fingerprint.getStyleClass().add("code");
        fingerprint
                .textProperty()
                .bind(Bindings.createStringBinding(this::untrusted, model.contact().untrusted()));
        return section(Words.of(messages.get("claim.untrusted")), fingerprint, same, trust);
    }

    private Node sheet() {
        var sheet = Words.of(messages.get("claim.sheet"));
        sheet.visibleProperty().bind(model.hold().map(Optional::isPresent));
        sheet.managedProperty().bind(sheet.visibleProperty());
        return sheet;
    }

    /// It would be lost by a new installation, so it is offered before one.
    private VBox unfinished() {
        var what = Words.of(messages.get("claim.unfinished"));
        what.setId("unfinished");
        what.getStyleClass().add(Styles.WARNING);
        var acts =
                new HBox(
                        button("claim.goon", "go-on", model.leftover()::goOn),
                        button("claim.putback", "put-back", model.leftover()::putBack));
        acts.getStyleClass().add("line");
        var section = section(what, acts);
        section.visibleProperty().bind(model.leftover().resumable());
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    /// Whoever has a configuration already need not walk through the pages.
    private VBox written() {
        var input = new TextField();
        input.setOnAction(_ -> model.written().open());
        var entry =
                new Entry(
                        messages.get("claim.file"), "configuration", input, model.written().file());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var line = new HBox(entry.root(), button("claim.open", "open", model.written()::open));
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().add("line");
        var section = section(line);
        section.visibleProperty().bind(model.hold().map(Optional::isPresent));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(messages.get(words));
        button.setId(id);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private String untrusted() {
        return Fingerprints.lines(model.contact().untrusted().get());
    }

    private static VBox section(Node... parts) {
        var box = new VBox(parts);
        box.getStyleClass().add("section");
        return box;
    }

    private static boolean heldByAnother(Optional<Reached> reached) {
        return reached.flatMap(now -> now.description().holder()).isPresent();
    }

    private void show() {
        facts.clear();
        model.contact().reached().get().ifPresent(this::describe);
        var hold = model.hold().get();
        appear(trusting, !model.contact().untrusted().get().isEmpty());
        appear(claiming, hold.isEmpty() && model.contact().reached().get().isPresent());
        appear(held, hold.isPresent());
        held.setText(hold.map(this::heldWords).orElse(""));
        if (claiming.isVisible() && !model.own()) {
            code.requestFocus();
        }
    }

    private String heldWords(Hold hold) {
        return messages.get(hold.machine().plain() ? "claim.held.plain" : "claim.held", hostname());
    }

    private String hostname() {
        return model.contact().reached().get().map(now -> now.description().hostname()).orElse("");
    }

    private static void appear(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void describe(Reached reached) {
        var machine = reached.description();
        var words = new ReachedWords(messages);
        facts.with(messages.get("claim.hostname"), "claim-hostname", machine.hostname())
                .with(messages.get("claim.id"), "claim-id", machine.id())
                .with(messages.get("claim.version"), "claim-version", machine.version())
                .with(messages.get("claim.state"), "claim-state", words.state(machine))
                .with(
                        messages.get("claim.fingerprint"),
                        "fingerprint",
                        words.certificate(reached.machine()));
    }
}
