package dev.slipway.core.inventory;

/// Whether somebody on a link answers for an address.
public sealed interface Occupancy {
    record Free() implements Occupancy {}

    /// @param mac of the one who answers
    record Taken(String mac) implements Occupancy {}

    /// Nobody can tell.
    record Unknown(NotSeen why) implements Occupancy {}
}
