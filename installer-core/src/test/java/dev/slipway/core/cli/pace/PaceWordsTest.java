package dev.slipway.core.cli.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.Pace;
import dev.slipway.core.event.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceWordsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void namesRatesTheSlowSideAndTheTimeLeft() {
        var now = new Progress(40_000_000, 400_000_000, 120_000_000, 100_000_000, 3500, 100);
        var pace =
                Pace.UNKNOWN
                        .after(START, new Progress(0, 400_000_000, 0, 0))
                        .after(START.plusSeconds(4), now);

        assertThat(new PaceWords("unpack-image", now, pace).line())
                .isEqualTo(
                        "unpack-image: 10 % (40 of 400 MB), download 10.0 MB/s, decompression 30.0"
                                + " MB/s, writing 25.0 MB/s, the download is the slow side, about"
                                + " 36 s left");
    }

    @Test
    void namesNoRateOfWhatIsNotDone() {
        var now = new Progress(40_000_000, 80_000_000, 0, 0);
        var pace =
                Pace.UNKNOWN
                        .after(START, new Progress(0, 80_000_000, 0, 0))
                        .after(START.plusSeconds(4), now);

        assertThat(new PaceWords("copy", now, pace).line())
                .isEqualTo("copy: 50 % (40 of 80 MB), download 10.0 MB/s, about 4 s left");
    }

    @Test
    void saysWhatItKnows() {
        var now = new Progress(0, 0, 0, 5_000_000);

        assertThat(new PaceWords("step", now, Pace.UNKNOWN).line()).isEqualTo("step: 5 MB written");
    }

    @Test
    void saysLongTimesInMinutes() {
        assertThat(PaceWords.time(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(PaceWords.time(Duration.ofSeconds(155))).isEqualTo("3 min");
    }
}
