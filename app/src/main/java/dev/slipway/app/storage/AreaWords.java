package dev.slipway.app.storage;

import dev.slipway.app.draft.Adoption;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.text.Messages;

/// What the areas of a draft are called.
record AreaWords(Messages messages) {
    String name(StorageDraft draft, int area) {
        if (draft.adopts(area)) {
            return draft.adoption().map(Adoption::pool).orElseThrow();
        }
        var made = draft.areas().get(area);
        return made.isPool() ? made.pool().name() : messages.get("area.system");
    }

    /// With what it is for.
    String whole(StorageDraft draft, int area) {
        var made = draft.areas().get(area);
        if (!made.isPool()) {
            return name(draft, area);
        }
        var use = area == draft.root() ? "area.pool.system" : "area.pool.data";
        return messages.get(use, name(draft, area));
    }
}
