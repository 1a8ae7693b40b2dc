package dev.slipway.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.RandomStorage;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.Sketch.Part;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody wrote comes onto the page, and goes back as it was.
class WrittenStorageTest {
    private static final int STORAGES = 25;

    private final FakeBench bench = new FakeBench();
    private final StorageViewModel storage = new StorageViewModel(bench.bench());

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(bench.claim().with(RandomStorage.inventory()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void comesBackAsItWasWritten(int seed) {
        var random = new Random(seed);
        for (var i = 0; i < STORAGES; i++) {
            var written = new RandomStorage(random).next();

            read(written);

            assertThat(draft().written().orElseThrow().problems())
                    .filteredOn(Problem::forbids)
                    .extracting(Problem::code)
                    .containsOnly("node-missing");
            assertThat(storage.draft().pools()).isEqualTo(written.pools());
            assertThat(storage.draft().groups()).isEqualTo(written.disks());
            assertThat(storage.missing().get()).isEmpty();
            assertThat(draft().storage()).contains(storage.draft());
            assertThat(draft().writtenOnly(Part.STORAGE)).isFalse();
            assertThat(draft().text()).isEqualTo(MachineConfigurationWriter.write(written));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8})
    void changesWhatThePageChangesAndNothingElse(int seed) {
        var random = new Random(seed);
        for (var i = 0; i < STORAGES; i++) {
            var written = new RandomStorage(random).next();
            read(written);
            var last = storage.draft().areas().size() - 1;
            storage.areas().workOn(last);

            storage.pool().get().swap().text().set("3G");
            storage.areas().add();
            storage.areas().remove();

            var pools = draft().sketch().orElseThrow().pools();
            assertThat(pools).map(PoolConfiguration::name).isEqualTo(names(written));
            assertThat(pools.subList(0, Math.max(0, pools.size() - 1)))
                    .isEqualTo(written.pools().subList(0, Math.max(0, written.pools().size() - 1)));
            assertThat(draft().sketch().orElseThrow().disks()).isEqualTo(written.disks());
            if (!pools.isEmpty()) {
                assertThat(pools.getLast().contents().swap()).contains("3G");
                assertThat(pools.getLast().vdevs()).isEqualTo(written.pools().getLast().vdevs());
            }
        }
    }

    @Test
    void namesDisksAsTheTextDoes() {
        read("pool \"rpool\" { vdev \"stripe\" { disks \"bay:3\"; }; }");

        storage.toggle(storage.disks().get(4));

        assertThat(draft().text()).contains("\"bay:3\" \"serial:D4\"");
    }

    @Test
    void isAskedForAKeyOnlyBeforeTheInstallation() {
        read(
                """
                pool "rpool" {
                    vdev "stripe" { disks "serial:D1"; }
                    encryption { secret "tank-key"; format "passphrase"; }
                }
                """);
        var encryption = storage.pool().get().encryption();
        assertThat(encryption.wanted().get()).isTrue();
        assertThat(storage.missing().get()).isEmpty();

        encryption.wanted().set(false);
        assertThat(draft().text()).doesNotContain("tank-key");

        encryption.wanted().set(true);
        assertThat(storage.missing().get()).contains("8 to 512");
    }

    @Test
    void knowsThePassphraseThatWasTypedBeforeSomebodyWrote() {
        storage.toggle(storage.disks().get(1));
        var encryption = storage.pool().get().encryption();
        encryption.wanted().set(true);
        encryption.passphrase().text().set("correct horse");
        encryption.again().text().set("correct horse");

        read(draft().text().replace("pool \"rpool\" {", "pool \"rpool\" {\n    swap \"4G\""));

        assertThat(storage.pool().get().swap().value()).isEqualTo("4G");
        assertThat(draft().secrets().names()).containsExactly("root-key");
    }

    @Test
    void isWrongOnThePageUntilItIsPutRight() {
        read("pool \"rpool\" { vdev \"stripe\" { disks \"serial:D1\"; }; swap \"4G\"; }");
        var before = draft().text();
        var swap = storage.pool().get().swap();

        swap.text().set("4 apples");
        assertThat(draft().storage()).isEmpty();
        assertThat(draft().writtenOnly(Part.STORAGE)).as("the page is to be put right").isFalse();
        assertThat(draft().text()).isEqualTo(before);

        swap.text().set("8G");
        assertThat(draft().text()).isEqualTo(before.replace("4G", "8G"));

        swap.text().set("8 apples");
        swap.text().set("8G");
        assertThat(draft().storage()).contains(storage.draft());
    }

    @Test
    void isDrawnAnewOnOtherDisks() throws Exception {
        read("pool \"tank\" { vdev \"stripe\" { disks \"serial:D1\"; }; }");

        bench.job().change(it -> it.seen(Samples.inventory()));
        assertThat(draft().storage()).isEmpty();
        assertThat(draft().writtenOnly(Part.STORAGE)).isTrue();

        bench.job().change(it -> it.seen(RandomStorage.inventory()));
        assertThat(draft().storage()).isPresent();
        assertThat(storage.pool().get().name().value()).isEqualTo("tank");
        assertThat(storage.disks().get(1).chosen().get()).isTrue();
    }

    @Test
    void keepsThePoolThatTheTextKeeps() throws Exception {
        var disks =
                List.of(
                        Samples.installed("SLIP1", "bay 1"),
                        Samples.disk("D2", "bay 2", List.of()));
        bench.holding(bench.claim().with(Samples.inventory(disks)));
        var text =
                """
                pool "rpool" { adopt guid="%s"; }
                pool "tank" { vdev "stripe" { disks "serial:D2"; }; }
                boot-environment-name "second"
                """
                        .formatted(Samples.POOL);

        read(text);

        assertThat(storage.adoption().chosen().get()).isPresent();
        assertThat(storage.adoption().bootEnvironment().value()).isEqualTo("second");
        assertThat(storage.missing().get()).isEmpty();
        assertThat(draft().storage()).contains(storage.draft());
        assertThat(draft().text()).isEqualTo(text);

        storage.adoption().bootEnvironment().text().set("third");
        assertThat(draft().text()).isEqualTo(text.replace("second", "third"));
    }

    private void read(Sketch written) {
        read(MachineConfigurationWriter.write(written));
    }

    private void read(String kdl) {
        bench.job().change(it -> it.read(WrittenConfiguration.of(kdl)));
    }

    private Draft draft() {
        return bench.job().draft().get();
    }

    private static List<String> names(Sketch written) {
        return written.pools().stream().map(PoolConfiguration::name).toList();
    }
}
