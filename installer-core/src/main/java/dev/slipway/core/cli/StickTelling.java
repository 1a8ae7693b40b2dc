package dev.slipway.core.cli;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.raw.DiskProgress;

/// Tells how far a stick is: a line for each tenth.
final class StickTelling implements DiskProgress {
    private static final int PARTS = 10;

    private final Screen screen;
    private String key = "live.write.writing";
    private long told;

    StickTelling(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void at(Progress progress) {
        var part = (long) (progress.fraction() * PARTS);
        if (part > told) {
            told = part;
            screen.say(key, part * 100 / PARTS);
        }
    }

    @Override
    public void readingBack() {
        key = "live.write.reading";
        told = 0;
    }
}
