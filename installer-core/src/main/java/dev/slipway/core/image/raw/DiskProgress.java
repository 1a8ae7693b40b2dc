package dev.slipway.core.image.raw;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Hearer;

/// Hears how far a disk is, on the thread that writes it.
public interface DiskProgress extends Hearer {
    /// May stop the writing by throwing.
    void at(Progress progress) throws InterruptedException;

    /// All is written but for what makes it start; now it is read back, and progress counts what was read.
    default void readingBack() throws InterruptedException {}

    /// Of nobody.
    static DiskProgress unheard() {
        return _ -> {};
    }
}
