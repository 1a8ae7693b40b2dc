package dev.slipway.app.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.Samples;
import dev.slipway.core.check.Layout;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.secret.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StorageDraftTest {
    private static final Disk FIRST = Samples.disk("S1", "bay 1", List.of());
    private static final Disk SECOND = Samples.disk("S2", "bay 2", List.of());
    private static final Disk NAMELESS = Samples.disk("", "bay 3", List.of());

    @Test
    void namesDisksByTheirSerialNumbers() {
        var vdev = vdevs(draft(FIRST, SECOND)).getFirst();

        assertThat(vdev.kind()).isEqualTo(VdevKind.MIRROR);
        assertThat(vdev.disks()).containsExactly("serial:S1", "serial:S2");
    }

    @Test
    void namesADiskWithoutASerialNumberByItsId() {
        assertThat(vdevs(draft(NAMELESS)).getFirst().disks())
                .containsExactly("id:" + NAMELESS.id());
    }

    @Test
    void trustsNoSerialNumberThatTwoDisksShare() {
        var draft = StorageDraft.on(Samples.inventory(List.of(FIRST, FIRST)));

        assertThat(vdevs(draft.with(area -> area.choosing(List.of(FIRST)))).getFirst().disks())
                .containsExactly("id:" + FIRST.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXT4", "XFS", "BTRFS"})
    void makesARootPartitionWhereItIsNoPool(Preset preset) {
        var draft = draft(FIRST, SECOND).with(area -> area.following(preset));

        assertThat(draft.pools()).isEmpty();
        var group = draft.groups().getFirst();
        assertThat(group.disks()).containsExactly("serial:S1", "serial:S2");
        assertThat(group.root().orElseThrow().fileSystem())
                .isEqualTo(preset.fileSystem().kind().orElseThrow());
        assertThat(draft.rootArea().preset()).contains(preset);
    }

    @Test
    void hasNoSecretWhereThereIsNoPool() {
        var secret = Optional.<PoolKey>of(new PoolKey.Typed(Secret.of("correct horse")));
        var draft =
                draft(FIRST)
                        .with(area -> area.with(PoolDraft.named("rpool").encryptedWith(secret)));

        assertThat(draft.secrets().names()).containsExactly("root-key");
        assertThat(draft.with(area -> area.following(Preset.XFS)).secrets().names()).isEmpty();
    }

    @Test
    void keepsThePoolThatIsAdoptedAsItIs() {
        var adoption = new Adoption("tank", "4711", "second", Optional.empty());
        var draft = draft(FIRST).adopting(Optional.of(adoption));

        assertThat(draft.pools())
                .containsExactly(new PoolConfiguration("tank", List.of()).adopting("4711"));
        assertThat(draft.with(area -> area.following(Preset.XFS)).groups()).isEmpty();
        assertThat(draft.bootEnvironment()).contains("second");
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 1, 0, 1",
        "MIRROR, 2, 1, 1",
        "MIRROR, 3, 2, 1",
        "STRIPED_MIRRORS, 6, 1, 3",
        "RAIDZ1, 3, 1, 2",
        "RAIDZ2, 5, 2, 3",
        "RAIDZ3, 8, 3, 5",
        "EXT4, 1, 0, 1",
        "XFS, 3, 2, 1",
        "BTRFS, 2, 1, 1",
    })
    void saysWhatAPresetSurvivesAndHolds(Preset preset, int disks, int survives, int dataDisks) {
        var offer = PresetOffer.of(preset, draft(disks(disks)), 0);

        assertThat(offer.allowed()).isTrue();
        assertThat(offer.survives()).isEqualTo(survives);
        assertThat(offer.capacityBytes() / Layout.MEBIBYTE / dataDisks)
                .isEqualTo(FIRST.sizeBytes() / Layout.MEBIBYTE - 515);
    }

    @Test
    void offersWhatTheDisksDoNotAllowWithoutPromisingAnything() {
        assertThat(PresetOffer.of(Preset.RAIDZ3, draft(disks(3)), 0))
                .isEqualTo(new PresetOffer(Preset.RAIDZ3, Optional.empty(), 3, 0, 0));
    }

    private static Disk[] disks(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(n -> Samples.disk("N" + n, "bay", List.of()))
                .toArray(Disk[]::new);
    }

    private static StorageDraft draft(Disk... disks) {
        var all = Arrays.asList(disks);
        return StorageDraft.on(Samples.inventory(all)).with(area -> area.choosing(all));
    }

    private static List<VdevConfiguration> vdevs(StorageDraft draft) {
        return draft.pools().getFirst().vdevs();
    }
}
