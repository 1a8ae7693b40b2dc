package dev.slipway.app.storage;

import dev.slipway.app.control.ProblemLabel;
import dev.slipway.app.control.Words;
import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.text.Messages;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// A pool that was found: where it lies, who used it last, and what speaks against keeping it.
final class FoundPoolCard {
    private final VBox root;

    FoundPoolCard(RadioButton button, AdoptionOffer offer, Messages messages) {
        var words = new AdoptionWords(messages).of(offer);
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
}
