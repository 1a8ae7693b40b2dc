package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeStory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A window that stands still, as it is seen from outside.
@Timeout(60)
class WindowAnswersTest {
    @TempDir private Path reports;

    @Test
    void isUntrueWhileTheWindowStandsStill() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var _ = new Shown(world.parts(), 800, 600)) {
            var goesOn = new CountDownLatch(1);
            Platform.runLater(() -> waitFor(goesOn));

            assertThat(answersWithin(Duration.ofMillis(50))).isFalse();
            goesOn.countDown();
            assertThat(answersWithin(Duration.ofSeconds(30))).isTrue();
        }
    }

    private static boolean answersWithin(Duration patience) {
        return new WindowAnswers(patience).getAsBoolean();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
