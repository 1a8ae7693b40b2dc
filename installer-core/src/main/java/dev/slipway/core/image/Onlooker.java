package dev.slipway.core.image;

import dev.slipway.core.image.copy.Tally;
import dev.slipway.core.image.source.Notices;

/// Whoever wants to know how copying or verifying an image gets on.
///
/// @param tally is counted up while it lasts; of one image
/// @param notices hears, on any thread, what did not end it
public record Onlooker(Tally tally, Notices notices) {
    /// What a registry says goes into the program's log.
    public static Onlooker unseen() {
        return new Onlooker(new Tally(), Notices.logged());
    }
}
