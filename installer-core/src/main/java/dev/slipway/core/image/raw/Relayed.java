package dev.slipway.core.image.raw;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Notice;
import dev.slipway.core.image.source.Told;

/// Tells, whenever it tells how far a disk is, what the threads that fetch have said, too.
public record Relayed(Told told, DiskProgress listener) implements DiskProgress {
    @Override
    public void at(Progress progress) throws InterruptedException {
        told.passOn(listener);
        listener.at(progress);
    }

    @Override
    public void readingBack() throws InterruptedException {
        listener.readingBack();
    }

    @Override
    public void said(Notice notice) throws InterruptedException {
        listener.said(notice);
    }
}
