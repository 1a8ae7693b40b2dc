package dev.slipway.app.system;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Attachment.Vlan;
import dev.slipway.core.config.VlanId;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// An interface that another one carries, whatever that is called meanwhile.
final class VlanForm implements AttachmentForm {
    private final FormField id;
    private final ObjectProperty<@Nullable InterfaceForm> parent;

    VlanForm(String id, InterfaceForm parent, Messages messages) {
        var asked = messages.get("system.vlan.missing");
        this.id = new FormField(id, new CoreRule(VlanId::problem, asked));
        this.parent = new SimpleObjectProperty<>(parent);
    }

    FormField id() {
        return id;
    }

    /// Null where it was removed, until another is chosen.
    ObjectProperty<@Nullable InterfaceForm> parent() {
        return parent;
    }

    @Override
    public List<Link> links() {
        return List.of();
    }

    @Override
    public Stream<FormField> fields() {
        return Stream.of(id);
    }

    @Override
    public Stream<Observable> choices() {
        return Stream.of(parent);
    }

    @Override
    public Vlan attachment() {
        var carrier = parent.get();
        return new Vlan(number(), carrier == null ? "" : carrier.name().value());
    }

    private int number() {
        return id.good() ? Integer.parseInt(id.value()) : 0;
    }
}
