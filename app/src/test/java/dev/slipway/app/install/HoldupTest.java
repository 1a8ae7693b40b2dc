package dev.slipway.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.core.event.Delay;
import dev.slipway.core.event.InstallEvent;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ImageFailure.RegistryUnreachable;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldupTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final String STEP = "unpack-image";
    private static final String WHO = "192.0.2.5:5000";

    private final FakeBench bench = new FakeBench();
    private final Holdup holdup = new Holdup(bench.bench());

    @BeforeEach
    void theDownloadIsUnderWay() {
        hear(0, new Started(STEP));
        hear(0, progress(10));
    }

    @Test
    void countsTheSecondsUntilItIsAskedAgain() {
        hear(1, delay());
        assertThat(holdup.words().get())
                .contains("cannot be reached", "refused", "in 12 s: " + WHO, "3 of 12 tries");

        bench.seconds().pass(9);
        assertThat(holdup.words().get()).contains("in 3.0 s: " + WHO);

        bench.seconds().pass(9);
        assertThat(holdup.words().get()).contains("Being asked again: " + WHO);
    }

    @Test
    void lastsWhileOnlyThatComesWhichWasOnItsWay() {
        hear(1, delay());
        hear(2, progress(20));
        hear(14, progress(20));
        assertThat(holdup.lasts()).isTrue();

        hear(15, progress(21));
        assertThat(holdup.lasts()).isFalse();
        assertThat(holdup.words().get()).isEmpty();
    }

    @Test
    void endsWithTheStepThatItHeldUp() {
        hear(1, delay());
        assertThat(holdup.inShort()).isEqualTo("waits for " + WHO + ", 3 of 12 tries have failed");

        hear(2, new Finished(STEP, Outcome.DONE, 1_000));

        assertThat(holdup.inShort()).isEmpty();
    }

    private void hear(int second, InstallEvent event) {
        holdup.heard(new Said("i-1", second, START.plusSeconds(second), event));
    }

    private static Progressed progress(long bytes) {
        return new Progressed(STEP, new Progress(bytes, 100, bytes, bytes));
    }

    private static Delayed delay() {
        var reason = new RegistryUnreachable(WHO, "the connection was refused");
        return new Delayed(STEP, new Delay(WHO, reason, 12_000, 3, 12));
    }
}
