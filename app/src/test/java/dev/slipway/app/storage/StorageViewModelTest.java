package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.Layout;
import dev.slipway.app.draft.RootFileSystem;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageViewModelTest {
    private static final int MEDIUM = 3;

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
        assertThat(draft.layout()).isEqualTo(Layout.MIRROR);
        assertThat(draft.selectors())
                .containsExactly("serial:S4EVNX0R1234A", "serial:S4EVNX0R5678B");
        assertThat(storage.missing().get()).isEmpty();
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

        assertThat(storage.offers())
                .filteredOn(LayoutOffer::allowed)
                .extracting(LayoutOffer::layout)
                .containsExactly(Layout.MIRROR, Layout.RAIDZ1, Layout.RAIDZ2);
    }

    @Test
    void givesUpALayoutThatTheDisksNoLongerAllow() {
        choose(0, 1, 2);
        storage.choose(Layout.RAIDZ2);

        choose(2);

        assertThat(storage.layout().get()).contains(Layout.MIRROR);
    }

    @Test
    void writesNothingIntoTheDraftWhileThePoolIsMisnamed() {
        choose(0, 1);

        storage.pool().text().set("mirror1");

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
    void offersNoRaidzWithoutAPoolAndGivesUpTheOneThatWasChosen() {
        choose(0, 1, 2);
        storage.choose(Layout.RAIDZ1);

        storage.choose(RootFileSystem.XFS);

        assertThat(storage.offers())
                .filteredOn(LayoutOffer::allowed)
                .extracting(LayoutOffer::layout)
                .containsExactly(Layout.MIRROR);
        assertThat(storage.layout().get()).isEmpty();
        assertThat(bench.job().draft().get().storage()).isEmpty();
    }

    @Test
    void needsNoPoolNameWhereThereIsNoPool() {
        choose(0, 1);
        storage.pool().text().set("");

        storage.choose(RootFileSystem.BTRFS);

        assertThat(storage.missing().get()).isEmpty();
        assertThat(bench.job().draft().get().storage())
                .map(StorageDraft::fileSystem)
                .contains(RootFileSystem.BTRFS);
    }

    @Test
    void asksForAPassphraseTwiceBeforeItEncrypts() {
        choose(0, 1);
        storage.encryption().wanted().set(true);
        assertThat(storage.missing().get()).contains("8 to 512");

        storage.encryption().passphrase().text().set("correct horse");
        assertThat(storage.missing().get()).contains("differs");
        assertThat(bench.job().draft().get().storage()).isEmpty();

        storage.encryption().again().text().set("correct horse");
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
    void forgetsThePassphraseForTheNextMachine() {
        choose(0, 1);
        storage.encryption().wanted().set(true);
        storage.encryption().passphrase().text().set("correct horse");

        bench.job().startOver();

        assertThat(storage.encryption().wanted().get()).isFalse();
        assertThat(storage.encryption().passphrase().text().get()).isEmpty();
    }

    @Test
    void encryptsNothingWhereThereIsNoPool() {
        choose(0, 1);
        storage.encryption().wanted().set(true);

        storage.choose(RootFileSystem.EXT4);

        assertThat(storage.missing().get()).isEmpty();
        var draft = bench.job().draft().get().storage().orElseThrow();
        assertThat(draft.secrets().names()).isEmpty();
    }

    @Test
    void takesThePoolNameIntoTheDraft() {
        choose(0, 1);

        storage.pool().text().set("tank");

        assertThat(bench.job().draft().get().storage()).map(StorageDraft::pool).contains("tank");
    }

    private void choose(int... rows) {
        for (var row : rows) {
            storage.toggle(storage.disks().get(row));
        }
    }
}
