package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Test
    void pairsTheDisksOfStripedMirrors() {
        var disks = List.of(FIRST, SECOND, disk("S3"), disk("S4"));
        var draft =
                StorageDraft.of(RootFileSystem.ZFS, "rpool", Layout.STRIPED_MIRRORS, disks, disks);

        assertThat(draft.pools().getFirst().vdevs())
                .extracting(VdevConfiguration::disks)
                .containsExactly(
                        List.of("serial:S1", "serial:S2"), List.of("serial:S3", "serial:S4"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EXT4", "XFS", "BTRFS"})
    void makesARootPartitionWhereItIsNoPool(RootFileSystem fileSystem) {
        var disks = List.of(FIRST, SECOND);
        var draft = StorageDraft.of(fileSystem, "rpool", Layout.MIRROR, disks, disks);

        assertThat(draft.pools()).isEmpty();
        var group = draft.groups().getFirst();
        assertThat(group.disks()).containsExactly("serial:S1", "serial:S2");
        assertThat(group.root().orElseThrow().fileSystem())
                .isEqualTo(fileSystem.kind().orElseThrow());
    }

    private static Disk disk(String serial) {
        return Samples.disk(serial, "bay", List.of());
    }

    private static dev.slipway.core.config.PoolConfiguration configuration(
            List<Disk> chosen, List<Disk> all) {
        return StorageDraft.of(RootFileSystem.ZFS, "rpool", Layout.MIRROR, chosen, all)
                .pools()
                .getFirst();
    }
}
