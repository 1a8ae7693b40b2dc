package dev.slipway.app.system;

import dev.slipway.app.form.FormField;
import dev.slipway.core.config.Attachment;
import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;

/// What an interface is made of, as it is chosen and typed. What it is stays the same; of which links, does not.
sealed interface AttachmentForm permits LinkForm, BondForm, VlanForm {
    /// The links that no other interface can have then.
    List<Link> links();

    /// What is typed of it.
    Stream<FormField> fields();

    /// What is chosen of it.
    Stream<Observable> choices();

    Attachment attachment();
}
