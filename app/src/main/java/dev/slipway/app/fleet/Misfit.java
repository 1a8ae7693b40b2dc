package dev.slipway.app.fleet;

import dev.slipway.core.inventory.Disk;

/// Why a machine cannot get the configuration that the first one has.
public sealed interface Misfit {
    /// It has no free disk in that place.
    record NoDisk(Disk wanted) implements Misfit {}

    /// What describes one disk of the first machine describes none of this one, or several.
    record UnclearDisk(String selector) implements Misfit {}

    /// @param name of the pool that is to be kept
    record NoPool(String name) implements Misfit {}

    /// @param link its name, or its selector
    record NoLink(String link) implements Misfit {}

    /// There is none so far after the one that was typed.
    record NoAddress(String typed) implements Misfit {}

    /// It is the gateway's, or a name server's.
    record AddressTaken(String address) implements Misfit {}

    /// There is no number in the host name that could be counted up.
    record Nameless(String hostname) implements Misfit {}
}
