package dev.slipway.core.image.unpack;

import dev.slipway.core.event.Progress;

/// Hears how far unpacking is, on the thread that unpacks, about ten times a second and at the end.
@FunctionalInterface
public interface UnpackProgress {
    /// May stop the unpacking by throwing.
    void at(Progress progress) throws InterruptedException;

    static UnpackProgress unheard() {
        return _ -> {};
    }
}
