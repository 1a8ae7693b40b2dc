package dev.slipway.core.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the machine was at a moment.
///
/// @param uptimeSeconds since it was started
/// @param load processes that ran or wanted to, on average over the last minute
/// @param killed processes that the kernel ended for lack of memory since the start
/// @param links all but the loopback
public record Measured(
        Instant at,
        Optional<Double> uptimeSeconds,
        Optional<Double> load,
        Optional<Memory> memory,
        Optional<Long> killed,
        List<Space> spaces,
        List<Link> links) {
    public Measured {
        spaces = List.copyOf(spaces);
        links = List.copyOf(links);
    }

    /// @param available bytes that programs can still have
    public record Memory(long total, long available) {}

    /// @param path where a file system is mounted, or a folder in it
    /// @param usable bytes that are left
    public record Space(String path, long total, long usable) {}

    /// @param received bytes since the start
    public record Link(String name, boolean up, long received, long sent) {}
}
