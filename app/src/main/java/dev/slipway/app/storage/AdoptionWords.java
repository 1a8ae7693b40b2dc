package dev.slipway.app.storage;

import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Disk;
import java.util.stream.Collectors;

/// A pool that was found, as people read it: where it lies, and who used it last.
record AdoptionWords(Messages messages) {
    String of(AdoptionOffer offer) {
        var disks = offer.pool().disks().stream().map(Disk::name).collect(Collectors.joining(", "));
        var host = offer.pool().lastUsedBy();
        return host.isEmpty()
                ? messages.get("adopt.found", offer.pool().guid(), disks)
                : messages.get("adopt.found.host", offer.pool().guid(), disks, host);
    }
}
