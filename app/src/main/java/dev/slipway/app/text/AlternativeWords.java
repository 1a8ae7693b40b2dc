package dev.slipway.app.text;

import dev.slipway.core.check.Alternative;

/// A layout that could be used instead of one that cannot, as people read it.
public record AlternativeWords(Messages messages) {
    public String of(Alternative offered) {
        var disks = String.join(", ", offered.disks());
        var capacity = Quantities.bytes(offered.capacityBytes());
        return offered.survives() == 0
                ? messages.get("alternative.fragile", offered.layout(), disks, capacity)
                : messages.get(
                        "alternative.survives",
                        offered.layout(),
                        disks,
                        capacity,
                        offered.survives());
    }
}
