package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorageDraftTest {
    private static final Disk FIRST = Samples.disk("S1", "bay 1", List.of());
    private static final Disk SECOND = Samples.disk("S2", "bay 2", List.of());
    private static final Disk NAMELESS = Samples.disk("", "bay 3", List.of());

    @Test
    void namesDisksByTheirSerialNumbers() {
        var pool = configuration(List.of(FIRST, SECOND), List.of(FIRST, SECOND));

        assertThat(pool.vdevs().getFirst().kind()).isEqualTo(VdevKind.MIRROR);
        assertThat(pool.vdevs().getFirst().disks()).containsExactly("serial:S1", "serial:S2");
    }

    @Test
    void namesADiskWithoutASerialNumberByItsId() {
        var pool = configuration(List.of(NAMELESS), List.of(NAMELESS));

        assertThat(pool.vdevs().getFirst().disks()).containsExactly("id:" + NAMELESS.id());
    }

    @Test
    void trustsNoSerialNumberThatTwoDisksShare() {
        var pool = configuration(List.of(FIRST), List.of(FIRST, FIRST));

        assertThat(pool.vdevs().getFirst().disks()).containsExactly("id:" + FIRST.id());
    }

    private static dev.slipway.core.config.PoolConfiguration configuration(
            List<Disk> chosen, List<Disk> all) {
        return StorageDraft.of("rpool", Layout.MIRROR, chosen, all).configuration();
    }
}
