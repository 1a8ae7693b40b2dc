package dev.slipway.core.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.Progress;
import dev.slipway.core.image.source.Notice.Distrusted;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImageTellingTest {
    private final StringWriter said = new StringWriter();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final ImageTelling telling =
            new ImageTelling("unpack", new PrintWriter(said), () -> now);

    @Test
    void tellsEveryFewSecondsHowFarItIs() {
        for (var second = 0; second <= 11; second++) {
            telling.at(new Progress(second * 1_000_000L, 20_000_000, 0, 0));
            now = now.plusSeconds(1);
        }

        assertThat(said.toString().lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("unpack: 25 % (5 of 20 MB), ")
                                        .endsWith(", about 15 s left"),
                        second ->
                                assertThat(second)
                                        .startsWith("unpack: 50 % (10 of 20 MB), ")
                                        .endsWith(", about 10 s left"));
    }

    @Test
    void passesOnWhatTheSourceSays() {
        telling.said(new Distrusted("registry.example\u001b[2J\u009b2J", "sha256:00"));

        assertThat(said.toString().strip())
                .contains("registry.example [2J")
                .doesNotContain("\u001b", "\u009b");
    }
}
