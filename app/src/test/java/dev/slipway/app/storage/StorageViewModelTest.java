package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.control.MappedDisk;
import dev.slipway.app.control.Stretch;
import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.draft.VdevDraft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageViewModelTest {
    private static final int MEDIUM = 3;

    private static final String TWO_POOLS =
            """
            pool "rpool" {
                vdev "mirror" { disks "serial:S4EVNX0R1234A" "serial:S4EVNX0R5678B"; }
                volume "vm" size="8G"
            }
            pool "tank" { vdev "stripe" { disks "serial:S4EVNX0R9012C"; }; }
            """;

    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private final StorageViewModel storage = new StorageViewModel(bench.bench());

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(claim);
    }

    @Test
    void choosesNothingByItself() {
        assertThat(storage.disks()).hasSize(4).noneMatch(row -> row.chosen().get());
        assertThat(storage.missing().get()).isEqualTo("Choose the disks.");
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void makesAMirrorOfTwoDisks() {
        choose(0, 1);

        var draft = bench.job().draft().get().storage().orElseThrow();
        assertThat(draft.rootArea().preset()).contains(Preset.MIRROR);
        assertThat(draft.pools().getFirst().vdevs().getFirst().disks())
                .containsExactly("serial:S4EVNX0R1234A", "serial:S4EVNX0R5678B");
        assertThat(storage.missing().get()).isEmpty();
    }

    @Test
    void goesOnWithAllThatSomebodyWrote() {
        bench.job().change(draft -> draft.read(WrittenConfiguration.of(TWO_POOLS)));
        assertThat(fates())
                .satisfiesExactly(
                        first -> assertThat(first).contains("rpool mirror-0"),
                        second -> assertThat(second).contains("rpool mirror-0"),
                        third -> assertThat(third).contains("tank"));

        choose(1);

        assertThat(fates())
                .satisfiesExactly(
                        first -> assertThat(first).contains("rpool"),
                        second -> assertThat(second).doesNotContain("rpool"),
                        third -> assertThat(third).contains("tank"));
        assertThat(bench.job().draft().get().text()).contains("volume \"vm\"");
    }

    private List<String> fates() {
        return storage.findings().map().get().stream().map(MappedDisk::fate).toList();
    }

    @Test
    void leavesTheDiskToAnImageThatIsTheContentsOfOne() {
        storage.wholeDisk().set(true);
        assertThat(storage.missing().get()).isEmpty();
        assertThat(bench.job().draft().get().storage()).isEmpty();

        name(ImageConfiguration.raw(Samples.RAW, false, "serial:S4EVNX0R5678B"));
        assertThat(storage.missing().get()).isEmpty();

        name(new ImageConfiguration(Samples.REFERENCE, false));
        assertThat(storage.missing().get()).isEqualTo("Choose the disks.");
    }

    @Test
    void wantsThoseLaidOutThatAreChosenAllTheSame() {
        storage.wholeDisk().set(true);

        choose(0);
        storage.edit(made -> made.putting(made.chosen().getFirst(), OptionalInt.empty()));

        assertThat(storage.missing().get()).contains("Put disk S4EVNX0R1234A into a vdev");
    }

    private void name(ImageConfiguration image) {
        var named = Optional.of(new ImageDraft(image, Samples.image()));
        bench.job().change(draft -> draft.withImage(named));
    }

    @Test
    void neverChoosesADiskThatIsInUse() {
        choose(MEDIUM);

        assertThat(storage.disks().get(MEDIUM).chosen().get()).isFalse();
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void offersOnlyWhatTheNumberOfDisksAllows() {
        choose(0, 1, 2);

        assertThat(storage.offers().get())
                .filteredOn(PresetOffer::allowed)
                .extracting(PresetOffer::preset)
                .containsExactly(
                        Preset.MIRROR,
                        Preset.RAIDZ1,
                        Preset.RAIDZ2,
                        Preset.EXT4,
                        Preset.XFS,
                        Preset.BTRFS);
    }

    @Test
    void givesUpALayoutThatTheDisksNoLongerAllow() {
        choose(0, 1, 2);
        storage.follow(Preset.RAIDZ2);

        choose(2);

        assertThat(storage.worked().get().area().preset()).contains(Preset.MIRROR);
    }

    @Test
    void writesNothingIntoTheDraftWhileThePoolIsMisnamed() {
        choose(0, 1);

        storage.pool().get().name().text().set("mirror1");

        assertThat(storage.missing().get()).contains("mirror1");
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void forgetsWhatWasChosenWhenTheMachineIsLookedAtAgain() {
        choose(0, 1);
        var more = new ArrayList<Disk>(Samples.inventory().disks());
        more.add(Samples.disk("NEW1", "bay 4", List.of()));
        claim.with(Samples.inventory(more));

        storage.lookAgain();

        assertThat(storage.disks()).hasSize(5).noneMatch(row -> row.chosen().get());
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void keepsAFileSystemWithoutAPoolOnMoreDisks() {
        choose(0);
        storage.follow(Preset.XFS);

        choose(1, 2);

        assertThat(storage.worked().get().area().preset()).contains(Preset.XFS);
        assertThat(bench.job().draft().get().storage().orElseThrow().groups().getFirst().disks())
                .hasSize(3);
    }

    @Test
    void saysWhichDiskIsStillInNoVdev() {
        choose(0, 1);
        storage.edit(made -> made.putting(made.chosen().getFirst(), OptionalInt.empty()));

        assertThat(storage.missing().get())
                .isEqualTo("Put disk S4EVNX0R1234A into a vdev, or do not use it.");
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void saysWhatTheCoreHasAgainstTheVdevs() {
        choose(0, 1);
        storage.edit(made -> made.putting(made.chosen().getFirst(), OptionalInt.empty()));
        storage.edit(
                made ->
                        made.adding(new VdevDraft(VdevKind.SPARE, false, List.of()))
                                .putting(made.chosen().getFirst(), OptionalInt.of(1)));

        assertThat(storage.findings().problems().get())
                .extracting(Problem::code)
                .contains("vdev-too-small");
        assertThat(storage.missing().get()).contains("mirror");
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void putsOptionsAndSwapIntoThePool() {
        choose(0, 1);
        storage.pool().get().options().text().set("compression=zstd");
        storage.pool().get().swap().text().set("4G");

        assertThat(storage.offers().get().get(1).capacityBytes())
                .isLessThan(storage.disks().get(0).disk().sizeBytes() - (4L << 30));
        var made = bench.job().draft().get().storage().orElseThrow().pools().getFirst();
        assertThat(made.options()).containsEntry("compression", "zstd");
        assertThat(made.contents().swap()).contains("4G");
        assertThat(storage.findings().map().get().getFirst().then())
                .extracting(Stretch::words)
                .contains("swap");
    }

    @Test
    void drawsTheDisksThatMayBeChosen() {
        assertThat(storage.findings().map().get())
                .hasSize(3)
                .allMatch(disk -> disk.then().isEmpty());

        choose(1);

        assertThat(storage.findings().map().get().get(1).then()).hasSize(3);
    }

    @Test
    void offersAnotherLayoutWhereADiskIsTooSmallAndTakesIt() throws Exception {
        var small = Samples.sized(Samples.disk("SMALL", "bay 9", List.of()), 1 << 28);
        var good = Samples.disk("GOOD", "bay 8", List.of());
        bench.holding(claim.with(Samples.inventory(List.of(good, small))));
        choose(0, 1);
        assertThat(storage.findings().problems().get())
                .extracting(Problem::code)
                .contains("disk-too-small");

        storage.use(storage.findings().alternatives().get().getFirst());

        assertThat(storage.missing().get()).isEmpty();
        assertThat(storage.disks())
                .extracting(row -> row.chosen().get())
                .containsExactly(true, false);
        assertThat(storage.worked().get().area().preset()).contains(Preset.SINGLE);
        assertThat(storage.findings().alternatives().get()).isEmpty();
    }

    @Test
    void showsWhatIsDecidedElsewhere() {
        choose(0, 1);
        var other =
                storage.draft().with(area -> area.choosing(List.of(storage.disks().get(2).disk())));

        bench.job().change(draft -> draft.withStorage(Optional.of(other)));

        assertThat(storage.disks().get(2).chosen().get()).isTrue();
        assertThat(storage.disks().get(0).chosen().get()).isFalse();
        assertThat(storage.draft()).isEqualTo(other);
    }

    @Test
    void looksAtTheDisksAgainOnceItKnowsTheImage() {
        choose(0);
        var huge = List.of(new Layer("d", "d", "application/vnd.oci.layer.v1.tar", 1L << 41));
        var image = new ResolvedImage(Samples.REFERENCE, "sha256:1", "linux/amd64", huge, "");

        bench.job()
                .change(
                        draft ->
                                draft.withImage(
                                        Optional.of(
                                                new ImageDraft(
                                                        new ImageConfiguration("", false),
                                                        image))));

        assertThat(storage.missing().get()).contains("S4EVNX0R1234A");
    }

    @Test
    void needsNoPoolNameWhereThereIsNoPool() {
        choose(0, 1);
        storage.pool().get().name().text().set("");

        storage.follow(Preset.BTRFS);

        assertThat(storage.missing().get()).isEmpty();
        assertThat(bench.job().draft().get().storage())
                .map(StorageDraft::rootArea)
                .flatMap(Area::preset)
                .contains(Preset.BTRFS);
    }

    @Test
    void asksForAPassphraseTwiceBeforeItEncrypts() {
        choose(0, 1);
        storage.pool().get().encryption().wanted().set(true);
        assertThat(storage.missing().get()).contains("8 to 512");

        storage.pool().get().encryption().passphrase().text().set("correct horse");
        assertThat(storage.missing().get()).contains("differs");
        assertThat(bench.job().draft().get().storage()).isEmpty();

        storage.pool().get().encryption().again().text().set("correct horse");
        var draft = bench.job().draft().get().storage().orElseThrow();
        assertThat(draft.secrets().find("root-key")).contains(Secret.of("correct horse"));
        assertThat(draft.pools().getFirst().encryption()).isPresent();
        assertThat(draft.toString()).doesNotContain("correct horse");
    }

    @Test
    void keepsWhatWasChosenWhenItLooksAgainAndNothingHasChanged() {
        choose(0, 1);
        var before = bench.job().draft().get().storage();

        storage.lookAgain();

        assertThat(before).isPresent();
        assertThat(bench.job().draft().get().storage()).isEqualTo(before);
    }

    @Test
    void saysThatAMachineThatWasLostIsNotLookedAt() {
        bench.job().lost();

        storage.lookAgain();

        assertThat(storage.activity().trouble().get().orElseThrow().what()).contains("not claimed");
    }

    @Test
    void forgetsThePassphraseForTheNextMachine() {
        choose(0, 1);
        storage.pool().get().encryption().wanted().set(true);
        storage.pool().get().encryption().passphrase().text().set("correct horse");

        bench.job().startOver();

        assertThat(storage.pool().get().encryption().wanted().get()).isFalse();
        assertThat(storage.pool().get().encryption().passphrase().text().get()).isEmpty();
    }

    @Test
    void encryptsNothingWhereThereIsNoPool() {
        choose(0, 1);
        storage.pool().get().encryption().wanted().set(true);

        storage.follow(Preset.EXT4);

        assertThat(storage.missing().get()).isEmpty();
        var draft = bench.job().draft().get().storage().orElseThrow();
        assertThat(draft.secrets().names()).isEmpty();
    }

    @Test
    void takesThePoolNameIntoTheDraft() {
        choose(0, 1);

        storage.pool().get().name().text().set("tank");

        assertThat(bench.job().draft().get().storage())
                .map(draft -> draft.pools().getFirst().name())
                .contains("tank");
    }

    private void choose(int... rows) {
        for (var row : rows) {
            storage.toggle(storage.disks().get(row));
        }
    }
}
