package dev.slipway.app.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeSeconds;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryFollowerTest {
    private final List<Heard> heard = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void tellsTheWholeStoryToItsEnding() throws Exception {
        follow(FakeStory.whole(), 0);

        assertThat(heard).allMatch(Heard.Told.class::isInstance);
        assertThat(heard.getLast())
                .isInstanceOfSatisfying(
                        Heard.Told.class,
                        last -> assertThat(last.said().event()).isInstanceOf(Completed.class));
    }

    @Test
    void goesOnWhereItStoppedWhenTheConnectionWasLost() throws Exception {
        var story = FakeStory.whole().breakingAt(5);

        follow(story, 0);

        assertThat(story.asked()).containsExactly(0L, 5L);
        assertThat(heard).filteredOn(Heard.Lost.class::isInstance).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void waitsLongerEachTimeButNeverForMoreThanFifteenSecondsAndNotForEver() {
        assertThatThrownBy(() -> follow(FakeStory.of(), 0)).isInstanceOf(InstallException.class);

        assertThat(pauses)
                .hasSize(StoryFollower.ATTEMPTS)
                .startsWith(
                        seconds(1), seconds(2), seconds(4), seconds(8), seconds(15), seconds(15));
    }

    @Test
    void takesAStoryWithoutAnEndingForALostConnection() {
        var planned = new Planned("hash", List.of("unpack-image"), true);

        assertThatThrownBy(() -> follow(FakeStory.of(planned, new Started("unpack-image")), 0))
                .isInstanceOf(InstallException.class);

        assertThat(heard).filteredOn(Heard.Told.class::isInstance).hasSize(2);
    }

    private void follow(FakeStory story, long from) throws Exception {
        var claim = new FakeClaim(new FakeSeconds(), story);
        new StoryFollower(() -> claim, "i-1", from, pauses::add).tell(heard::add);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
