package dev.slipway.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerTooLong;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A registry that sends what it was not asked for.
class LyingRegistryTest extends Pulling {
    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesABodyThatIsTooShort(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.lying(Arrays.copyOf(layer(), layer().length - 512)));

        assertThat(failure()).isInstanceOf(LayerTruncated.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesABodyThatIsTooLong(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.lying(Arrays.copyOf(layer(), layer().length + 512)));

        assertThat(failure()).isInstanceOf(LayerTooLong.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesOtherBytes(int bytes) throws Exception {
        holding(bytes);
        registry.layers(Behaviour.lying(damaged()));

        assertThat(failure()).isInstanceOf(DigestMismatch.class);
        assertThat(time.pauses()).isEmpty();
    }
}
