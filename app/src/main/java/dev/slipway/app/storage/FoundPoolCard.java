package dev.slipway.app.storage;

import dev.slipway.app.control.ProblemLabel;
import dev.slipway.app.control.Words;
import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Disk;
import java.util.stream.Collectors;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// A pool that was found: where it lies, who used it last, and what speaks against keeping it.
final class FoundPoolCard {
    private final VBox root;

    FoundPoolCard(RadioButton button, AdoptionOffer offer, Messages messages) {
        var words = words(offer, messages);
        button.setAccessibleText(messages.get("adopt.spoken", button.getText(), words));
        root = new VBox(button, Words.of(words));
        offer.problems().stream()
                .map(problem -> ProblemLabel.of(problem, messages))
                .forEach(root.getChildren()::add);
        root.getStyleClass().addAll("entry", "card");
    }

    VBox root() {
        return root;
    }

    private static String words(AdoptionOffer offer, Messages messages) {
        var disks = offer.pool().disks().stream().map(Disk::name).collect(Collectors.joining(", "));
        var host = offer.pool().lastUsedBy();
        return host.isEmpty()
                ? messages.get("adopt.found", offer.pool().guid(), disks)
                : messages.get("adopt.found.host", offer.pool().guid(), disks, host);
    }
}
