package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UpkeepTest {
    private static final long MIB = 1 << 20;

    private long used;
    private int collections;
    private final Upkeep upkeep = new Upkeep(() -> used, this::collect);

    private void collect() {
        collections++;
        used = 2 * MIB;
    }

    private void tidyWith(long bytes) {
        used = bytes;
        upkeep.tidy();
    }

    @Test
    void leavesTheHeapAloneUntilAMebibyteHasGathered() {
        tidyWith(3 * MIB);
        assertThat(collections).isEqualTo(1);

        tidyWith(3 * MIB);
        assertThat(collections).isEqualTo(1);

        tidyWith(3 * MIB + 1);
        assertThat(collections).isEqualTo(2);
    }
}
