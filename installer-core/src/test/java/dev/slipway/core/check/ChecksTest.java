package dev.slipway.core.check;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.OLD_POOL;
import static dev.slipway.core.Samples.SYSTEM;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.disk;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.single;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.used;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Processor;
import dev.slipway.core.inventory.Use;
import dev.slipway.core.inventory.Use.Held;
import dev.slipway.core.inventory.Use.ImportedPool;
import dev.slipway.core.inventory.Use.LiveMedium;
import dev.slipway.core.inventory.Use.Mounted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
    @Test
    void findsNothingWrongWithAMirrorOfTwoFreeDisks() {
        assertThat(check(mirror(), inventory())).isEmpty();
    }

    @Test
    void namesTheFieldTheObjectTheCauseAndTheRemedy() {
        assertThat(check(mirror(), inventory(A)))
                .containsExactly(
                        new Problem(
                                Severity.ERROR,
                                "unknown-disk",
                                "pool[0].vdev[0].disks[1]",
                                0,
                                0,
                                "SLIP0002",
                                "No disk of this machine meets “SLIP0002”."
                                        + " Nearest: SLIP0001 (not SLIP0002: virtio-SLIP0001).",
                                "Name one that the inventory lists, or check its cable."));
    }

    @Test
    void refusesASelectorThatNamesTwoDisks() {
        assertThat(codes(single(), inventory(A, A))).containsExactly("ambiguous-disk");
    }

    @Test
    void refusesTheSameDiskUnderTwoNames() {
        var twice = configuration(vdev(VdevKind.MIRROR, "SLIP0001", "serial:SLIP0001"));

        assertThat(codes(twice, inventory())).containsExactly("disk-duplicate");
    }

    static Stream<Use> uses() {
        return Stream.of(
                new Mounted("/home"), new ImportedPool("tank"), new LiveMedium(), new Held("md0"));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void refusesADiskInUse(Use use) {
        var problems = check(single(), inventory(used("SLIP0001", use)));

        assertThat(problems).extracting(Problem::code).containsExactly("disk-in-use");
        assertThat(problems.getFirst().cause()).contains(DiskUse.inWords(use));
    }

    @Test
    void refusesADiskThatTheImageDoesNotFitOn() {
        assertThat(codes(single(), inventory(sized("SLIP0001", GIBIBYTE))))
                .containsExactly("disk-too-small");
        assertThat(codes(single(), inventory(sized("SLIP0001", 2 * GIBIBYTE)))).isEmpty();
    }

    @Test
    void needsLessOfEachDiskWhereSeveralShareTheImage() {
        var raidz = configuration(vdev(VdevKind.RAIDZ1, "SLIP0001", "SLIP0002", "SLIP0003"));
        var size = GIBIBYTE * 9 / 10;
        var small =
                inventory(
                        sized("SLIP0001", size), sized("SLIP0002", size), sized("SLIP0003", size));

        assertThat(codes(raidz, small)).isEmpty();
        assertThat(codes(single(), small)).containsExactly("disk-too-small");
    }

    @Test
    void warnsOfDifferentSizesInAMirror() {
        assertThat(check(mirror(), inventory(A, sized("SLIP0002", 9 * GIBIBYTE))))
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple("sizes-differ", Severity.WARNING));
    }

    @Test
    void saysWhatIsWrongWithTheConfigurationItselfToo() {
        assertThat(codes(configuration(vdev(VdevKind.MIRROR, "SLIP0001")), inventory()))
                .containsExactly("vdev-too-small");
        assertThat(codes(configuration(new PoolConfiguration[0]), inventory()))
                .containsExactly("pool-missing");
        assertThat(codes(pool("rpool", Map.of("ashfit", "12")), inventory()))
                .containsExactly("pool-option-unknown");
    }

    @Test
    void refusesTheNameOfAPoolThatIsImported() {
        var machine = inventory(A, used("SLIP0002", new ImportedPool("rpool")));

        assertThat(codes(single(), machine)).containsExactly("pool-imported");
    }

    @Test
    void warnsOfAnotherPoolOfTheSameNameOnADiskThatStays() {
        var old =
                configuration(
                        new PoolConfiguration(
                                "oldpool", List.of(vdev(VdevKind.STRIPE, "SLIP0001"))));

        assertThat(codes(old, inventory(A, disk("SLIP0002", OLD_POOL))))
                .containsExactly("pool-name-taken");
        assertThat(codes(old, inventory(disk("SLIP0001", OLD_POOL)))).isEmpty();
    }

    @Test
    void refusesAnImageForAnotherProcessor() {
        var arm =
                new ResolvedImage(
                        IMAGE.reference(),
                        IMAGE.digest(),
                        "linux/arm64/v8",
                        IMAGE.layers(),
                        IMAGE.created());

        assertThat(Checks.of(single(), inventory(A), Optional.of(arm)))
                .extracting(Problem::code)
                .containsExactly("wrong-architecture");
        assertThat(Checks.of(single(), inventory(A), Optional.empty())).isEmpty();
    }

    @Test
    void warnsOfLittleMemory() {
        var machine = inventory();
        var small =
                new Inventory(
                        machine.hardware(),
                        machine.firmware(),
                        new Processor("cpu", "amd64", 1),
                        GIBIBYTE / 2,
                        machine.disks(),
                        machine.links());

        assertThat(codes(single(), small)).containsExactly("little-memory");
    }

    @Test
    void findsLinksByMacAddressHoweverItIsWritten() {
        assertThat(codes(with("mac:52:54:00:00:00:01"), inventory())).isEmpty();
        assertThat(codes(with("eth0"), inventory())).isEmpty();
    }

    @Test
    void refusesALinkThatIsNotThereAndOneNamedTwice() {
        assertThat(codes(with("mac:52:54:00:00:00:99"), inventory()))
                .containsExactly("unknown-link");
        assertThat(codes(with("eth0", "mac:52:54:00:00:00:01"), inventory()))
                .containsExactly("selector-repeated");
    }

    @Test
    void warnsOfALinkWithoutACarrier() {
        assertThat(codes(with("eth1"), inventory())).containsExactly("link-down");
    }

    private static MachineConfiguration pool(String name, Map<String, String> options) {
        List<VdevConfiguration> vdevs = List.of(vdev(VdevKind.STRIPE, "SLIP0001"));
        return configuration(new PoolConfiguration(name, vdevs, new LinkedHashMap<>(options)));
    }

    private static MachineConfiguration with(String... selectors) {
        var interfaces =
                IntStream.range(0, selectors.length)
                        .mapToObj(
                                i ->
                                        new InterfaceConfiguration(
                                                "net" + i,
                                                selectors[i],
                                                List.of(),
                                                Optional.empty()))
                        .toList();
        var system =
                new SystemConfiguration(
                        SYSTEM.hostname(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        interfaces,
                        List.of());
        return new MachineConfiguration(
                single().pools(), single().image(), Optional.empty(), system);
    }

    private static List<String> codes(MachineConfiguration configuration, Inventory inventory) {
        return check(configuration, inventory).stream().map(Problem::code).toList();
    }

    private static List<Problem> check(MachineConfiguration configuration, Inventory inventory) {
        return Checks.of(configuration, inventory, Optional.of(IMAGE)).stream()
                .filter(problem -> !problem.code().equals("no-redundancy")) // has a test of its own
                .toList();
    }
}
