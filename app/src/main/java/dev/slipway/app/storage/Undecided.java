package dev.slipway.app.storage;

import dev.slipway.app.draft.Placement;
import dev.slipway.app.text.Messages;

/// What must still be chosen before there is anything to check.
record Undecided(Messages messages) {
    /// Empty when it is nothing.
    String in(Placement placement) {
        if (placement.chosen().isEmpty()) {
            return messages.get("storage.missing.disks");
        }
        if (placement.byHand()) {
            return unplaced(placement);
        }
        return placement.layout().isEmpty() ? messages.get("storage.missing.layout") : "";
    }

    private String unplaced(Placement placement) {
        return placement.unplaced().stream()
                .findFirst()
                .map(disk -> messages.get("storage.missing.place", disk.name()))
                .orElse("");
    }
}
