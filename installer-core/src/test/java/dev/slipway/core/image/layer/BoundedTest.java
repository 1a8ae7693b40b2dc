package dev.slipway.core.image.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.machine.Fails;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BoundedTest {
    private static final long GIBIBYTE = 1L << 30;

    private final ByteBuffer into = ByteBuffer.allocate(100);

    @Test
    void letsThroughWhatFits() throws Exception {
        assertThat(new Bounded(new Endless(), "l", 100).read(into)).isEqualTo(100);
    }

    @Test
    void stopsWhatDoesNot() {
        var bounded = new Bounded(new Endless(), "l", 99);

        assertThat(Fails.with(() -> bounded.read(into)))
                .isEqualTo(
                        new LayerUnreadable(
                                "l", "it expands to more than 99 bytes, as no archive does"));
    }

    @Test
    void allowsWhateverGzipCanDo() {
        assertThat(Bounded.most(1)).isEqualTo(GIBIBYTE);
        assertThat(Bounded.most(GIBIBYTE)).isGreaterThan(1032 * GIBIBYTE);
        assertThat(Bounded.most(Long.MAX_VALUE)).isPositive();
    }

    private static final class Endless implements ByteSource {
        @Override
        public int read(ByteBuffer into) {
            var room = into.remaining();
            into.position(into.limit());
            return room;
        }

        @Override
        public void close() {}
    }
}
