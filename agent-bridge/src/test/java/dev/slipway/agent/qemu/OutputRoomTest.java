package dev.slipway.agent.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputRoomTest {
    private static final int MEBI = 1 << 20;

    private final OutputRoom room = new OutputRoom();

    @Test
    void givesTheFewWhatTheyWantAndTheManyLess() {
        assertThat(IntStream.range(0, 3).map(_ -> room.take())).containsOnly(MEBI);
        assertThat(IntStream.range(0, 61).map(_ -> room.take()).toArray())
                .doesNotContain(MEBI)
                .contains(64 * 1024);
    }

    @Test
    void isBoundedHoweverManyThereAre() {
        assertThat(2 * IntStream.range(0, 64).mapToLong(_ -> room.take()).sum())
                .isLessThan(16 * MEBI);
    }

    @Test
    void isAllThereAgainWhenWhatWasKeptIsForgotten() {
        for (var program = 0; program < 64; program++) {
            var each = room.take();
            room.ended(each, each);
            room.forgotten(each);
        }

        assertThat(room.take()).isEqualTo(MEBI);
    }

    @Test
    void countsWhatEndedAndWasNotAskedFor() {
        for (var program = 0; program < 4; program++) {
            var each = room.take();
            room.ended(each, 2L * each);
        }

        assertThat(room.take()).isLessThan(MEBI);
    }
}
