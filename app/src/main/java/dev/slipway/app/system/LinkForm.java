package dev.slipway.app.system;

import dev.slipway.app.form.FormField;
import dev.slipway.core.config.Attachment.Direct;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// An interface over a single link.
final class LinkForm implements AttachmentForm {
    private final ObjectProperty<Link> link;
    private final Selectors selectors;

    LinkForm(Link link, Selectors selectors) {
        this.link = new SimpleObjectProperty<>(link);
        this.selectors = selectors;
    }

    ObjectProperty<Link> link() {
        return link;
    }

    @Override
    public List<Link> links() {
        return List.of(link.get());
    }

    @Override
    public Stream<FormField> fields() {
        return Stream.of();
    }

    @Override
    public Stream<Observable> choices() {
        return Stream.of(link);
    }

    @Override
    public Direct attachment() {
        return new Direct(selectors.of(link.get()));
    }
}
