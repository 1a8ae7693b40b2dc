package dev.slipway.core.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchTest {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    /// Each look at the clock is a few seconds after the last.
    private final ImageTelling telling =
            new ImageTelling(
                    "copy",
                    new PrintWriter(new Said()),
                    () -> now.updateAndGet(moment -> moment.plus(ImageTelling.INTERVAL)));

    @Test
    void tellsWhileNothingComes() throws Exception {
        try (var watch = Watch.begin(telling)) {
            watch.onlooker().tally().expect(2_000_000);
            watch.onlooker().tally().came().add(1_000_000);

            assertThat(said.poll(20, TimeUnit.SECONDS)).startsWith("copy: 50 % (1 of 2 MB)");
            assertThat(said.poll(20, TimeUnit.SECONDS)).startsWith("copy: 50 % (1 of 2 MB)");
        }
    }

    private final class Said extends Writer {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] text, int from, int length) {
            line.append(text, from, length);
        }

        @Override
        public void flush() {
            said.add(line.toString());
            line.setLength(0);
        }

        @Override
        public void close() {}
    }
}
