package dev.slipway.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.text.Messages;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpeedTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final Speed speed = new Speed(new Messages(Locale.ENGLISH));

    @Test
    void saysNothingBeforeTimeHasPassed() {
        heard(0, progress(100, 0));

        assertThat(speed.rates()).isEmpty();
    }

    @Test
    void saysHowFastEachPartIsWhichIsSlowAndHowLongItTakes() {
        heard(0, progress(0, 0));
        heard(10, progress(1_000_000, 9_000));
        heard(20, progress(2_000_000, 18_000));

        assertThat(speed.rates())
                .isEqualTo(
                        "Download 100 kB/s · decompression 300 kB/s · writing 200 kB/s"
                                + " · the download is the slow one · about 80 s left");
    }

    @Test
    void beginsAnewWithEachStep() {
        heard(0, progress(0, 0));
        heard(10, progress(1_000_000, 0));

        said(11, new Started("export-pool rpool"));

        assertThat(speed.rates()).isEmpty();
    }

    private void heard(int second, Progress progress) {
        said(second, new Progressed("unpack-image", progress));
    }

    private void said(int second, InstallEvent event) {
        speed.heard(new Said("i-1", second, START.plusSeconds(second), event));
    }

    private static Progress progress(long downloaded, long starvedMilliseconds) {
        return new Progress(
                downloaded, 10_000_000, downloaded * 3, downloaded * 2, starvedMilliseconds, 0);
    }
}
