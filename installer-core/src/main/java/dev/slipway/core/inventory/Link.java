package dev.slipway.core.inventory;

import java.util.List;

/// A network link.
///
/// @param speedMegabits 0 where it is unknown
/// @param addresses in CIDR form
public record Link(String name, String mac, boolean up, int speedMegabits, List<String> addresses) {
    public Link {
        addresses = List.copyOf(addresses);
    }
}
