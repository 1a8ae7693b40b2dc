package dev.slipway.app.image;

import atlantafx.base.theme.Styles;
import dev.slipway.app.control.Entry;
import dev.slipway.app.control.Facts;
import dev.slipway.app.control.Words;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.shell.WizardPage;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Moments;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.image.reference.ResolvedImage;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

public final class ImagePage implements WizardPage {
    private final ImageViewModel model;
    private final Messages messages;
    private final TextField reference = new TextField();
    private final Facts facts = new Facts();
    private final VBox root;

    public ImagePage(ImageViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        root = new VBox(reference(), plainHttp(), resolve(), facts.root());
        root.getStyleClass().add("page");
        model.image().subscribe(this::show);
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

    private Node reference() {
        reference.setPromptText(messages.get("image.reference.prompt"));
        reference.setOnAction(_ -> model.resolve());
        return new Entry(messages.get("image.reference"), "reference", reference, model.reference())
                .root();
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

    private Button resolve() {
        var resolve = new Button(messages.get("image.resolve"));
        resolve.setId("resolve");
        resolve.setOnAction(_ -> model.resolve());
        resolve.disableProperty().bind(model.activity().waiting().isNotEmpty());
        return resolve;
    }

    private void show(Optional<ImageDraft> image) {
        facts.clear();
        image.map(ImageDraft::resolved).ifPresent(this::describe);
    }

    private void describe(ResolvedImage image) {
        if (image.digest().isEmpty()) {
            facts.with(messages.get("image.digest"), "digest", messages.get("image.unknown"));
            return;
        }
        facts.with(messages.get("image.digest"), "digest", image.digest())
                .with(messages.get("image.platform"), "platform", image.platform())
                .with(messages.get("image.size"), "image-size", size(image))
                .with(messages.get("image.layers"), "layers", "" + image.layers().size());
        if (!image.created().isEmpty()) {
            facts.with(messages.get("image.created"), "created", Moments.of(image.created()));
        }
    }

    private String size(ResolvedImage image) {
        return messages.get("image.compressed", Quantities.bytes(image.sizeBytes()));
    }
}
