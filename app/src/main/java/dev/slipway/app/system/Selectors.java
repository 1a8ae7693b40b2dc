package dev.slipway.app.system;

import dev.slipway.core.inventory.Link;
import java.util.List;
import java.util.Optional;

/// How links are named in a configuration: as somebody wrote it, otherwise by their MAC address, which stays the same
/// under another kernel.
///
/// @param written those that somebody wrote
record Selectors(List<String> written) {
    private static final String MAC = "mac:";

    static final Selectors NONE = new Selectors(List.of());

    String of(Link link) {
        return written.stream()
                .filter(selector -> means(selector, link))
                .findFirst()
                .orElse(MAC + link.mac());
    }

    /// The links of a machine that were written, in that order; nothing where one of them is not there.
    Optional<List<Link>> among(List<Link> links) {
        var found =
                written.stream()
                        .flatMap(it -> links.stream().filter(link -> means(it, link)).limit(1))
                        .toList();
        return Optional.of(found).filter(it -> it.size() == written.size());
    }

    private static boolean means(String selector, Link link) {
        return selector.equals(link.name()) || selector.equalsIgnoreCase(MAC + link.mac());
    }
}
