package dev.slipway.app.storage;

import dev.slipway.app.control.Words;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.text.Messages;
import javafx.scene.control.Label;

/// Says why a part of the page counts for nothing where there is no pool to be made.
final class PoolNeeded {
    private final Label root;

    PoolNeeded(StorageViewModel model, String id, Messages messages) {
        root =
                Words.of(
                        id,
                        model.worked()
                                .map(it -> it.makesPool() ? "" : words(it.draft(), messages)));
    }

    private static String words(StorageDraft draft, Messages messages) {
        return draft.adoption()
                .map(kept -> messages.get("storage.pool.kept", kept.pool()))
                .orElse(messages.get("storage.pool.none"));
    }

    Label root() {
        return root;
    }
}
