package dev.slipway.app.control;

import java.util.List;

/// A disk as it is drawn: what is on it, and what will be.
///
/// @param then empty where nothing is done to it
/// @param fate of the disk as a whole, in words
public record MappedDisk(
        String id, String title, long bytes, List<Stretch> today, List<Stretch> then, String fate) {
    public MappedDisk {
        today = List.copyOf(today);
        then = List.copyOf(then);
    }
}
