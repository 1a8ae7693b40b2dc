package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.StorageDraft;

/// The draft as far as it is decided, and the area of it that is worked on.
record Worked(StorageDraft draft, int at) {
    Area area() {
        return draft.areas().get(at);
    }

    /// Whether a pool is made there.
    boolean makesPool() {
        return draft.makesPool(at);
    }

    /// Whether a pool is kept in its place.
    boolean adopts() {
        return draft.adopts(at);
    }

    boolean isSystem() {
        return at == draft.root();
    }

    /// Whether no disk is chosen for anything, and no pool kept.
    boolean undecided() {
        return draft.adoption().isEmpty()
                && draft.areas().stream().allMatch(area -> area.placement().chosen().isEmpty());
    }

    /// Whether there are others beside it.
    boolean several() {
        return draft.areas().size() > 1;
    }
}
