package dev.slipway.app.storage;

import dev.slipway.app.control.Words;
import dev.slipway.app.text.Messages;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;

/// Says why a part of the page counts for nothing where there is no pool to be made.
final class PoolNeeded {
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Label root;

    PoolNeeded(StorageViewModel model, String id, Messages messages) {
        words.bind(
                model.draft()
                        .map(draft -> draft.hasPool() ? "" : messages.get("storage.pool.none")));
        root = Words.of(id, words);
    }

    Label root() {
        return root;
    }
}
