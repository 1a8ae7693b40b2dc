package dev.slipway.core.cli.image;

import dev.slipway.core.cli.pace.PaceWords;
import dev.slipway.core.event.Pace;
import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Notice;
import dev.slipway.core.image.source.Notices;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.text.ControlCharacters;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Tells how far the work on an image is, a line every few seconds, beside what the command answers; on any thread.
final class ImageTelling implements UnpackProgress, Notices {
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private final String work;
    private final PrintWriter errors;
    private final InstantSource clock;
    private Pace pace = Pace.UNKNOWN;
    private Instant told;

    /// @param work what is done, as the command is called
    ImageTelling(String work, PrintWriter errors, InstantSource clock) {
        this.work = work;
        this.errors = errors;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Override
    public synchronized void at(Progress progress) {
        var now = clock.instant();
        pace = pace.after(now, progress);
        if (!now.isBefore(told.plus(INTERVAL))) {
            told = now;
            line(new PaceWords(work, progress, pace).line());
        }
    }

    @Override
    public void said(Notice notice) {
        say(notice);
    }

    @Override
    public synchronized void say(Notice notice) {
        line(notice.text());
    }

    /// What a registry said may be in it.
    private void line(String text) {
        errors.println(ControlCharacters.blanked(text));
        errors.flush();
    }
}
