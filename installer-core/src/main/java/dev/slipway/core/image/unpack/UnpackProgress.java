package dev.slipway.core.image.unpack;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Hearer;

/// Hears how far unpacking is, on the thread that unpacks, about ten times a second and at the end.
@FunctionalInterface
public interface UnpackProgress extends Hearer {
    /// May stop the unpacking by throwing.
    void at(Progress progress) throws InterruptedException;

    static UnpackProgress unheard() {
        return _ -> {};
    }
}
