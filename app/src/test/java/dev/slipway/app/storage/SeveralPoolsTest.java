package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.app.control.MappedDisk;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.PoolConfiguration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeveralPoolsTest {
    private final FakeBench bench = new FakeBench();
    private final StorageViewModel storage = new StorageViewModel(bench.bench());

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        var disks = new ArrayList<>(Samples.inventory().disks().subList(0, 3));
        disks.add(Samples.installed("SLIP1", "bay 5"));
        bench.holding(bench.claim().with(Samples.inventory(disks)));
    }

    @Test
    void haveDisksOfTheirOwn() {
        choose(0);
        storage.areas().add();
        assertThat(storage.missing().get()).isEqualTo("tank: Choose the disks.");
        assertThat(draft().storage()).isEmpty();

        choose(0, 1, 2);

        assertThat(draft().storage().orElseThrow().pools())
                .extracting(PoolConfiguration::name, it -> it.vdevs().getFirst().disks())
                .containsExactly(
                        tuple("rpool", List.of("serial:S4EVNX0R1234A")),
                        tuple("tank", List.of("serial:S4EVNX0R5678B", "serial:S4EVNX0R9012C")));
        assertThat(storage.disks())
                .extracting(row -> row.area().get())
                .containsExactly("rpool", "tank", "tank", "");
        assertThat(storage.disks())
                .extracting(row -> row.free().get())
                .containsExactly(false, true, true, true);
    }

    @Test
    void areDrawnTogether() {
        choose(0);
        storage.areas().add();
        choose(1);

        assertThat(storage.findings().map().get())
                .extracting(MappedDisk::fate)
                .satisfiesExactly(
                        first -> assertThat(first).contains("rpool stripe-0"),
                        second -> assertThat(second).contains("tank stripe-0"),
                        third -> assertThat(third).contains("Not used"),
                        fourth -> assertThat(fourth).contains("Not used"));
    }

    @Test
    void areOfferedWhatTheirOwnDisksAllow() {
        choose(0, 1);
        storage.areas().add();
        choose(2);

        assertThat(storage.offers().get())
                .filteredOn(PresetOffer::allowed)
                .extracting(PresetOffer::preset)
                .containsExactly(Preset.SINGLE);
        assertThat(storage.offers().get())
                .extracting(PresetOffer::preset)
                .doesNotContain(Preset.EXT4);

        storage.areas().workOn(0);
        assertThat(storage.worked().get().area().preset()).contains(Preset.MIRROR);
        assertThat(storage.offers().get()).extracting(PresetOffer::preset).contains(Preset.EXT4);
        assertThat(storage.disks().get(0).chosen().get()).isTrue();
        assertThat(storage.disks().get(2).chosen().get()).isFalse();
    }

    @Test
    void keepWhatIsTypedOfEach() {
        choose(0);
        storage.areas().add();
        choose(1);
        storage.pool().get().name().text().set("no pool");
        storage.areas().workOn(0);
        assertThat(storage.missing().get()).contains("no pool");
        assertThat(storage.pool().get().name().value()).isEqualTo("rpool");

        storage.areas().workOn(1);
        storage.pool().get().name().text().set("data");
        storage.pool().get().volumes().add();
        assertThat(storage.missing().get()).isEqualTo("Name the volume.");
        storage.pool().get().volumes().forms().getFirst().name().text().set("vm0");
        storage.pool().get().volumes().forms().getFirst().size().text().set("20G");

        assertThat(draft().text()).contains("pool \"rpool\"", "pool \"data\"", "volume \"vm0\"");
    }

    @Test
    void haveAPassphraseEach() {
        choose(0);
        encrypt("correct horse");
        storage.areas().add();
        choose(1);
        encrypt("battery staple");

        assertThat(draft().secrets().names()).containsExactly("key-tank", "root-key");
        assertThat(draft().text()).contains("\"root-key\"", "\"key-tank\"");
    }

    @Test
    void cannotHaveTheSameName() {
        choose(0);
        storage.areas().add();
        choose(1);

        storage.pool().get().name().text().set("rpool");

        assertThat(storage.missing().get()).contains("rpool");
        assertThat(draft().storage()).isEmpty();
    }

    @Test
    void letGoOfTheirDisksWhenTheyAreTakenAway() {
        choose(0);
        storage.areas().add();
        choose(1);

        storage.areas().remove();

        assertThat(draft().text()).contains("rpool").doesNotContain("tank");
        assertThat(storage.disks().get(1).free().get()).isTrue();
        assertThat(storage.worked().get().several()).isFalse();
        storage.areas().remove();
        assertThat(storage.draft().areas()).as("the last one stays").hasSize(1);
    }

    @Test
    void giveTheSystemToAnotherUnlessOneHasTheNameForIt() {
        choose(0);
        storage.areas().add();
        choose(1);
        assertThat(storage.areas().mayGetSystem()).as("rpool gets it").isFalse();
        storage.areas().workOn(0);
        storage.pool().get().name().text().set("first");
        storage.areas().workOn(1);

        storage.areas().putSystemHere();

        assertThat(draft().sketch().orElseThrow().filled().rootPool().orElseThrow().name())
                .isEqualTo("tank");
        assertThat(storage.worked().get().isSystem()).isTrue();
        assertThat(storage.pool().get().name().value()).isEqualTo("tank");
    }

    @Test
    void standBesideAPartitionOfTheSystem() {
        choose(0);
        storage.follow(Preset.XFS);
        storage.areas().add();
        choose(1);

        assertThat(draft().storage().orElseThrow().groups()).hasSize(1);
        assertThat(draft().storage().orElseThrow().pools())
                .extracting(PoolConfiguration::name)
                .containsExactly("tank");
        assertThat(storage.disks().get(0).area().get()).isEqualTo("the system’s partition");
    }

    @Test
    void standBesideAPoolThatIsKeptAndMayHaveTheDisksThatWereChosenBefore() {
        choose(0);
        var kept =
                storage.adoption().offers().get().stream()
                        .filter(it -> it.name().equals("rpool"))
                        .findFirst();
        storage.adoption().choose(kept);
        storage.adoption().bootEnvironment().text().set("second");
        storage.areas().add();
        choose(0);

        var pools = draft().storage().orElseThrow().pools();
        assertThat(pools).extracting(PoolConfiguration::name).containsExactly("rpool", "tank");
        assertThat(pools.getFirst().adopted()).contains(Samples.POOL);
        assertThat(storage.missing().get()).isEmpty();
    }

    @Test
    void areNotThereForTheNextMachine() {
        choose(0);
        storage.areas().add();
        choose(1);

        bench.job().startOver();

        assertThat(storage.draft().areas()).hasSize(1);
        assertThat(storage.pool().get().name().value()).isEqualTo("rpool");
    }

    private void encrypt(String passphrase) {
        var form = storage.pool().get().encryption();
        form.wanted().set(true);
        form.passphrase().text().set(passphrase);
        form.again().text().set(passphrase);
    }

    private void choose(int... rows) {
        for (var row : rows) {
            storage.toggle(storage.disks().get(row));
        }
    }

    private Draft draft() {
        return bench.job().draft().get();
    }
}
