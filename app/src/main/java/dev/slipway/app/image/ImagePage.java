package dev.slipway.app.image;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Saying;
import dev.slipway.app.control.Words;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The image by name; below it where one can be found, beside what is known of the one that was looked up.
public final class ImagePage implements WizardPage {
    private static final double COLUMN = 350;

    private final ImageViewModel model;
    private final Messages messages;
    private final TextField reference = new TextField();
    private final Facts facts = new Facts();
    private final VBox root;

    public ImagePage(
            ImageViewModel model, OwnFile own, Browser browser, ImageCard card, Messages messages) {
        this.model = model;
        this.messages = messages;
        var below =
                new FlowPane(
                        column(new BrowserPane(browser, messages).root()), column(facts.root()));
        below.getStyleClass().add("columns");
        root = new VBox(named(), plainHttp(), own(own), wholeDisk(), below);
        root.getStyleClass().add("page");
        card.facts().subscribe(this::describe);
    }

    @Override
    public String title() {
        return messages.get("image.title");
    }

    @Override
    public String heading() {
        return messages.get("image.heading");
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
        return Optional.of(reference);
    }

    private static VBox column(Node part) {
        var column = new VBox(part);
        column.setPrefWidth(COLUMN);
        return column;
    }

    private Node named() {
        reference.setPromptText(messages.get("image.reference.prompt"));
        reference.setOnAction(_ -> model.resolve());
        var entry =
                new Entry(
                        messages.get("image.reference"), "reference", reference, model.reference());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var line = new HBox(entry.root(), resolve());
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private Node plainHttp() {
        var allowed = new CheckBox(messages.get("image.plain"));
        allowed.setId("plain-http");
        allowed.selectedProperty().bindBidirectional(model.plainHttp());
        var warning = Words.of(messages.get("image.plain.warning"));
        warning.getStyleClass().add(Styles.WARNING);
        warning.visibleProperty().bind(allowed.selectedProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        var both = new VBox(allowed, warning);
        both.getStyleClass().add("entry");
        return both;
    }

    /// Only for a guest.
    private Node own(OwnFile own) {
        var input = new TextField();
        input.setPromptText(messages.get("image.own.prompt"));
        input.setOnAction(_ -> own.give());
        var entry = new Entry(messages.get("image.own"), "own-image", input, own.reference());
        HBox.setHgrow(entry.root(), Priority.ALWAYS);
        var give = new Button(messages.get("image.own.give"));
        give.setId("give");
        give.setMinWidth(Button.USE_PREF_SIZE);
        give.setOnAction(_ -> own.give());
        var line = new HBox(entry.root(), give);
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().add("line");
        var all = new VBox(line, Words.of("own-given", own.said()));
        all.getStyleClass().add("entry");
        all.visibleProperty().bind(own.offered());
        all.managedProperty().bind(all.visibleProperty());
        return all;
    }

    /// Only for an image that takes one.
    private Node wholeDisk() {
        var disks = new ComboBox<Disk>();
        disks.setConverter(new Saying<>(model.wholeDisk()::words));
        model.wholeDisk().disks().subscribe(all -> disks.getItems().setAll(all));
        model.wholeDisk().chosen().subscribe(now -> disks.setValue(now.orElse(null)));
        disks.valueProperty().subscribe(this::chosen);
        var entry = new Entry(messages.get("image.whole"), "whole-disk", disks).root();
        entry.getChildren().add(Words.of("whole-disk-lost", model.wholeDisk().lost()));
        entry.visibleProperty().bind(model.raw());
        entry.managedProperty().bind(model.raw());
        return entry;
    }

    private void chosen(@Nullable Disk disk) {
        if (disk != null) {
            model.wholeDisk().choose(disk);
        }
    }

    private Button resolve() {
        var resolve = new Button(messages.get("image.resolve"));
        resolve.setId("resolve");
        resolve.setMinWidth(Button.USE_PREF_SIZE);
        resolve.setOnAction(_ -> model.resolve());
        resolve.disableProperty().bind(model.activity().waiting().isNotEmpty());
        return resolve;
    }

    private void describe(List<ImageCard.Fact> known) {
        facts.clear();
        known.forEach(fact -> facts.with(fact.name(), fact.id(), fact.value()));
    }
}
