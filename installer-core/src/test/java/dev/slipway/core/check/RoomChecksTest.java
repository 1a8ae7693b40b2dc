package dev.slipway.core.check;

import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoomChecksTest {
    @Test
    void refusesVolumesThatAPoolCannotHold() {
        assertThat(codes("9G", Optional.empty())).containsExactly("pool-too-full");
        assertThat(codes("7G", Optional.empty())).isEmpty();
    }

    @Test
    void countsWhatASwapPartitionTakes() {
        assertThat(codes("7G", Optional.of("2G"))).containsExactly("pool-too-full");
    }

    private static List<String> codes(String size, Optional<String> swap) {
        var volume = new VolumeConfiguration("vm", size, false, new LinkedHashMap<>());
        var contents = new PoolContents(List.of(), List.of(volume), swap);
        var mirror = List.of(vdev(VdevKind.MIRROR, "SLIP0001", "SLIP0002"));
        var pool = new PoolConfiguration("rpool", mirror).with(contents);
        return Checks.of(configuration(pool), inventory(), Optional.empty()).stream()
                .map(Problem::code)
                .toList();
    }
}
