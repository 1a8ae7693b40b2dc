package dev.slipway.core.image.unpack;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Notice;

/// Hears how far unpacking is, on the thread that unpacks, about ten times a second and at the end.
@FunctionalInterface
public interface UnpackProgress {
    /// May stop the unpacking by throwing.
    void at(Progress progress) throws InterruptedException;

    /// Something that did not end it, and that the operator should know of; on the same thread.
    default void said(Notice notice) throws InterruptedException {}

    static UnpackProgress unheard() {
        return _ -> {};
    }
}
