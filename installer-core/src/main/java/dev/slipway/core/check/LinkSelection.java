package dev.slipway.core.check;

import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import java.util.Optional;

/// Which link of a machine a selector means: `mac:…`, or the link's name.
public record LinkSelection(String text, Inventory inventory) {
    private static final String MAC = "mac:";

    public Optional<Link> link() {
        return inventory.links().stream().filter(this::names).findFirst();
    }

    private boolean names(Link link) {
        return text.startsWith(MAC)
                ? link.mac().equalsIgnoreCase(text.substring(MAC.length()))
                : text.equals(link.name());
    }
}
