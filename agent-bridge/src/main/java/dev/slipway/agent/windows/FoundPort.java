package dev.slipway.agent.windows;

import dev.slipway.agent.port.KnownPorts.Known;
import dev.slipway.agent.port.PortName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A port that can be opened, and the order in which they are tried: as on Linux.
record FoundPort(PortName name, int id, String path) {
    private static final Comparator<FoundPort> BEST_FIRST =
            Comparator.comparingInt((FoundPort port) -> port.name.rank())
                    .thenComparing(port -> port.name.text())
                    .thenComparingInt(FoundPort::id)
                    .thenComparing(FoundPort::path);

    /// Those that nobody has, the best first. A port without a name whose number is 0 is a console's.
    static List<FoundPort> all(PortListing listing) throws IOException {
        var all = new ArrayList<FoundPort>();
        for (var path : listing.paths()) {
            listing.info(path)
                    .map(info -> new FoundPort(new PortName(info.name()), info.id(), path))
                    .filter(port -> port.id > 0 || !port.name.text().isEmpty())
                    .ifPresent(all::add);
        }
        all.sort(BEST_FIRST);
        return all;
    }

    /// Also those that somebody has, behind the others: they do not say their names.
    static List<Known> known(PortListing listing) throws IOException {
        var all = new ArrayList<Known>();
        all(listing).forEach(port -> all.add(new Known(port.name, port.path)));
        for (var path : listing.paths()) {
            if (listing.info(path).isEmpty()) {
                all.add(new Known(new PortName(""), path));
            }
        }
        return all;
    }

    /// The one to open; empty where there is none for us.
    static Optional<FoundPort> best(PortListing listing) throws IOException {
        return all(listing).stream().filter(port -> !port.name.ofOthers()).findFirst();
    }
}
