package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.app.control.Stretch;
import dev.slipway.app.control.Stretch.Kind;
import dev.slipway.app.draft.AdoptionOffer;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keeping a pool that is there.
class AdoptionTest {
    private final FakeBench bench = new FakeBench();
    private final StorageViewModel storage = new StorageViewModel(bench.bench());

    @BeforeEach
    void theMachineHasAPoolOfSlipwayAndOneOfSomebodyElse() throws Exception {
        var disks = new ArrayList<Disk>(Samples.inventory().disks());
        disks.add(Samples.installed("SLIP1", "bay 5"));
        disks.add(Samples.installed("SLIP2", "bay 6"));
        bench.holding(bench.claim().with(Samples.inventory(disks)));
    }

    @Test
    void offersOnlyThePoolThatSlipwayMade() {
        assertThat(storage.adoption().offers().get())
                .extracting(AdoptionOffer::name, AdoptionOffer::allowed)
                .containsExactly(tuple("tank", false), tuple("rpool", true));
        assertThat(offer(0).problems()).extracting(Problem::code).contains("adopt-boots-not");
        assertThat(offer(1).pool().disks())
                .extracting(Disk::serial)
                .containsExactly("SLIP1", "SLIP2");
    }

    @Test
    void choosesNoPoolThatCannotBeKept() {
        storage.adoption().choose(Optional.of(offer(0)));

        assertThat(storage.adoption().chosen().get()).isEmpty();
    }

    @Test
    void asksForTheNameOfTheBootEnvironmentAndThenErasesNothing() {
        storage.adoption().choose(Optional.of(offer(1)));
        assertThat(storage.missing().get()).contains("boot environment");
        assertThat(decided()).isEmpty();

        storage.adoption().bootEnvironment().text().set("second");

        var draft = decided().orElseThrow();
        assertThat(draft.pools())
                .containsExactly(new PoolConfiguration("rpool", List.of()).adopting(Samples.POOL));
        assertThat(draft.groups()).isEmpty();
        assertThat(draft.bootEnvironment()).contains("second");
        assertThat(storage.findings().map().get().get(3).then())
                .extracting(Stretch::kind)
                .containsExactly(Kind.KEPT);
        assertThat(storage.findings().map().get())
                .noneMatch(disk -> disk.fate().startsWith("Erased"));
    }

    @Test
    void countsBeforeDisksThatWereChosenAndLeavesThemWhenItIsGivenUp() {
        storage.toggle(storage.disks().get(0));
        storage.adoption().choose(Optional.of(offer(1)));
        storage.adoption().bootEnvironment().text().set("second");
        assertThat(decided().orElseThrow().pools().getFirst().adopted()).isPresent();

        storage.adoption().choose(Optional.empty());

        assertThat(decided().orElseThrow().pools().getFirst().vdevs().getFirst().disks())
                .containsExactly("serial:S4EVNX0R1234A");
    }

    @Test
    void asksForThePassphraseOfALockedPool() {
        storage.adoption().choose(Optional.of(offer(1)));
        storage.adoption().bootEnvironment().text().set("second");
        storage.adoption().locked().set(true);
        assertThat(storage.missing().get()).contains("passphrase");

        storage.adoption().passphrase().text().set("correct horse");

        assertThat(decided().orElseThrow().secrets().find("root-key"))
                .contains(Secret.of("correct horse"));
        assertThat(decided().toString()).doesNotContain("correct horse");
    }

    @Test
    void isForgottenForTheNextMachine() {
        storage.adoption().choose(Optional.of(offer(1)));
        storage.adoption().locked().set(true);
        storage.adoption().passphrase().text().set("correct horse");

        bench.job().startOver();

        assertThat(storage.adoption().chosen().get()).isEmpty();
        assertThat(storage.adoption().passphrase().text().get()).isEmpty();
        assertThat(storage.adoption().offers().get()).isEmpty();
    }

    private AdoptionOffer offer(int place) {
        return storage.adoption().offers().get().get(place);
    }

    private Optional<StorageDraft> decided() {
        return bench.job().draft().get().storage();
    }
}
