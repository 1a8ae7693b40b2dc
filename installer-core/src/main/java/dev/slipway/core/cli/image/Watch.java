package dev.slipway.core.cli.image;

import dev.slipway.core.image.Onlooker;
import dev.slipway.core.image.copy.Tally;
import java.time.Duration;

/// Tells how far reading an image is for as long as it lasts, on a thread of its own: where nothing comes, that is
/// told too.
final class Watch implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Tally tally = new Tally();
    private final ImageTelling telling;
    private final Thread thread;

    private Watch(ImageTelling telling) {
        this.telling = telling;
        this.thread = Thread.ofVirtual().name("watch").unstarted(this::look);
    }

    static Watch begin(ImageTelling telling) {
        var watch = new Watch(telling);
        watch.thread.start();
        return watch;
    }

    Onlooker onlooker() {
        return new Onlooker(tally, telling);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                telling.at(tally.progress());
            }
        } catch (InterruptedException _) {
            // the work is done
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
