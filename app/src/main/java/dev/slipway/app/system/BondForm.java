package dev.slipway.app.system;

import dev.slipway.app.form.FormField;
import dev.slipway.core.config.Attachment.Bond;
import dev.slipway.core.config.BondMode;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// An interface over several links, which can be taken in and left out. The first one gives the bond its address.
final class BondForm implements AttachmentForm {
    private final ObjectProperty<BondMode> mode;
    private final ObservableList<Link> links = FXCollections.observableArrayList();
    private final Selectors selectors;

    BondForm(BondMode mode, List<Link> links, Selectors selectors) {
        this.mode = new SimpleObjectProperty<>(mode);
        this.links.setAll(links);
        this.selectors = selectors;
    }

    ObjectProperty<BondMode> mode() {
        return mode;
    }

    boolean has(Link link) {
        return links.contains(link);
    }

    void take(Link link, boolean in) {
        links.remove(link);
        if (in) {
            links.add(link);
        }
    }

    @Override
    public List<Link> links() {
        return List.copyOf(links);
    }

    @Override
    public Stream<FormField> fields() {
        return Stream.of();
    }

    @Override
    public Stream<Observable> choices() {
        return Stream.of(mode, links);
    }

    @Override
    public Bond attachment() {
        return new Bond(mode.get(), links.stream().map(selectors::of).toList());
    }
}
