package dev.slipway.core.check;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.C;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.used;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.ConfigurationReading.Understood;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.config.KeyFormat;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.MachineConfigurationReader;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.PoolContents;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.inventory.Use.Mounted;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {
    private static final Disk D = disk("SLIP0004");

    @Test
    void offersNothingWhereNoDiskIsTheProblem() {
        assertThat(alternatives(mirror(), inventory(), Observations.none())).isEmpty();
    }

    @Test
    void offersTheOtherDiskAloneWhereOneOfAMirrorFails() {
        var alternative = alternatives(mirror(), inventory(A, B), failing(B)).getFirst();

        assertThat(alternative.field()).isEqualTo("pool[0]");
        assertThat(alternative.layout()).isEqualTo("single");
        assertThat(alternative.disks()).containsExactly("SLIP0001");
        assertThat(alternative.survives()).isZero();
        assertThat(alternative.capacityBytes())
                .isEqualTo(8 * GIBIBYTE - Layout.reservedMebibytes(true) * Layout.MEBIBYTE);
        assertThat(alternative.kdl())
                .isEqualTo(
                        """
                        pool "rpool" {
                            vdev "stripe" {
                                disks "serial:SLIP0001"
                            }
                        }
                        """);
    }

    @Test
    void offersBlankDisksTooTheSafestLayoutFirst() {
        assertThat(alternatives(mirror(), inventory(A, B, C, D), failing(A)))
                .extracting(Alternative::layout)
                .containsExactly("raidz1", "mirror", "single");
        assertThat(alternatives(mirror(), inventory(A, B, C, D), failing(A)).get(1).disks())
                .containsExactly("SLIP0002", "SLIP0003");
    }

    @Test
    void keepsAllOfThePoolButItsDisks() {
        var contents = new PoolContents(List.of(), List.of(), Optional.of("1G"));
        var key = new EncryptionConfiguration("root-key", KeyFormat.PASSPHRASE);
        var pool = mirror().pools().getFirst().with(contents).with(key);

        var alternative = alternatives(configuration(pool), inventory(A, B), failing(B)).getFirst();

        assertThat(alternative.kdl()).contains("swap \"1G\"").contains("root-key");
        assertThat(alternative.capacityBytes())
                .isEqualTo(7 * GIBIBYTE - Layout.reservedMebibytes(true) * Layout.MEBIBYTE);
    }

    @Test
    void neverOffersADiskWithSomethingOnItThatNobodyNamed() {
        assertThat(alternatives(mirror(), inventory(A, B, disk("SLIP0003", OLD_POOL)), failing(A)))
                .extracting(Alternative::layout)
                .containsExactly("single");
    }

    @Test
    void takesTheDisksThatHoldMostTogether() {
        var small = disk("SLIP0005", 2 * GIBIBYTE, Optional.empty());
        var mirrored =
                alternatives(
                        mirror(),
                        inventory(A, used("SLIP0002", new Mounted("/x")), C, small),
                        Observations.none());

        assertThat(mirrored.getFirst().layout()).isEqualTo("mirror");
        assertThat(mirrored.getFirst().disks()).containsExactly("SLIP0001", "SLIP0003");
    }

    @Test
    void keepsTheOptionsAndTheOtherVdevsOfThePool() {
        var withLog =
                configuration(
                        vdev(VdevKind.MIRROR, "SLIP0001", "NOBODY"),
                        vdev(VdevKind.LOG, "SLIP0004"));
        var found = alternatives(withLog, inventory(A, B, D), Observations.none()).getFirst();

        assertThat(pool(found).vdevs().getLast()).isEqualTo(vdev(VdevKind.LOG, "SLIP0004"));
        assertThat(found.disks()).containsExactly("SLIP0001", "SLIP0002");
    }

    /// Whatever the machine and whatever is asked of it.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holdWhatTheyPromise(long seed) {
        var offered = 0;
        for (var i = 0; i < 250; i++) {
            var trial = new RandomTrial(seed * 1000 + i);
            for (var alternative : trial.alternatives()) {
                assertThat(trial.objections(alternative)).as("seed %d", trial.seed()).isEmpty();
                offered++;
            }
        }
        assertThat(offered).as("seed %d offers enough to say anything", seed).isGreaterThan(50);
    }

    static PoolConfiguration pool(Alternative alternative) {
        var text = alternative.kdl() + "image \"oci://r/x\"\nsysconfig { hostname \"h\"; }\n";
        var understood = (Understood) MachineConfigurationReader.read(text);
        return understood.configuration().pools().getFirst();
    }

    private static Observations failing(Disk disk) {
        return new Observations(
                Map.of(disk.id(), new Health.Failing("x")), Map.of(), List.of(), Optional.empty());
    }

    static List<Alternative> alternatives(
            MachineConfiguration configuration, Inventory inventory, Observations seen) {
        List<Problem> problems = Checks.of(configuration, inventory, Optional.of(IMAGE), seen);
        return new Alternatives(configuration, inventory, Optional.of(IMAGE), seen).to(problems);
    }

    /// By brute force: which of all sets of lost disks the data vdevs survive.
    static int survives(PoolConfiguration pool) {
        var disks = pool.vdevs().stream().filter(vdev -> vdev.kind().holdsData());
        var all = disks.flatMap(vdev -> vdev.disks().stream()).toList();
        var worst = all.size();
        for (var lost = 0; lost < 1 << all.size(); lost++) {
            if (!lives(pool, lost(all, lost))) {
                worst = Math.min(worst, Integer.bitCount(lost) - 1);
            }
        }
        return worst;
    }

    private static Set<String> lost(List<String> all, int bits) {
        var lost = new HashSet<String>();
        for (var i = 0; i < all.size(); i++) {
            if ((bits >> i & 1) == 1) {
                lost.add(all.get(i));
            }
        }
        return lost;
    }

    private static boolean lives(PoolConfiguration pool, Set<String> lost) {
        return pool.vdevs().stream()
                .filter(vdev -> vdev.kind().holdsData())
                .allMatch(vdev -> lives(vdev, lost));
    }

    private static boolean lives(VdevConfiguration vdev, Set<String> lost) {
        var gone = vdev.disks().stream().filter(lost::contains).count();
        return switch (vdev.kind()) {
            case STRIPE -> gone == 0;
            case MIRROR -> gone < vdev.disks().size();
            case RAIDZ1 -> gone <= 1;
            case RAIDZ2 -> gone <= 2;
            case RAIDZ3 -> gone <= 3;
            case SPARE, LOG, CACHE, SPECIAL, DEDUP -> true;
        };
    }
}
