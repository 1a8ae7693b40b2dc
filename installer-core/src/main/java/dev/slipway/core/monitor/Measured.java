package dev.slipway.core.monitor;

import dev.slipway.core.inventory.Health;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the machine was at a moment.
///
/// @param uptimeSeconds since it was started
/// @param load processes that ran or wanted to, on average over the last minute
/// @param killed processes that the kernel ended for lack of memory since the start
/// @param drives disks that are not meant to be pulled
/// @param links all but the loopback
public record Measured(
        Instant at,
        Optional<Double> uptimeSeconds,
        Optional<Double> load,
        Optional<Memory> memory,
        Optional<Long> killed,
        List<Space> spaces,
        List<Drive> drives,
        List<Link> links) {
    public Measured {
        spaces = List.copyOf(spaces);
        drives = List.copyOf(drives);
        links = List.copyOf(links);
    }

    /// @param available bytes that programs can still have
    public record Memory(long total, long available) {}

    /// @param path where a file system is mounted, or a folder in it
    /// @param usable bytes that are left
    public record Space(String path, long total, long usable, boolean readOnly) {}

    /// @param identity its WWN or serial number; empty where it says neither
    /// @param health as it was when it was last asked, which is not each time
    public record Drive(String device, String identity, Health health) {
        /// For people.
        String label() {
            return identity.isEmpty() ? device : device + " (" + identity + ")";
        }
    }

    /// @param received bytes since the start
    public record Link(String name, boolean up, long received, long sent) {}
}
