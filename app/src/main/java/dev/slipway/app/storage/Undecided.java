package dev.slipway.app.storage;

import dev.slipway.app.draft.Placement;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.text.Messages;
import java.util.stream.IntStream;

/// What must still be chosen before there is anything to check.
record Undecided(Messages messages) {
    /// Empty when it is nothing.
    String in(StorageDraft draft) {
        return IntStream.range(0, draft.areas().size())
                .mapToObj(area -> in(draft, area))
                .filter(missing -> !missing.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String in(StorageDraft draft, int area) {
        if (draft.adopts(area)) {
            return "";
        }
        var missing = in(draft.areas().get(area).placement());
        var several = draft.areas().size() > 1 && !missing.isEmpty();
        return several
                ? messages.get(
                        "storage.missing.in", new AreaWords(messages).name(draft, area), missing)
                : missing;
    }

    private String in(Placement placement) {
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
