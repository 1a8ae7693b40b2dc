package dev.slipway.core.check;

import static dev.slipway.core.Samples.A;
import static dev.slipway.core.Samples.B;
import static dev.slipway.core.Samples.GIBIBYTE;
import static dev.slipway.core.Samples.IMAGE;
import static dev.slipway.core.Samples.SYSTEM;
import static dev.slipway.core.Samples.configuration;
import static dev.slipway.core.Samples.inventory;
import static dev.slipway.core.Samples.mirror;
import static dev.slipway.core.Samples.sized;
import static dev.slipway.core.Samples.vdev;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Problem.Severity;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.NotSeen.NoTool;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.inventory.Observations.Clocks;
import dev.slipway.core.inventory.Occupancy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the checks make of what was seen beside the inventory.
class ObservedChecksTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final String ADDRESS = "192.0.2.5";

    @Test
    void takesADiskAtItsWord() {
        var failing = new Health.Failing("Reallocated_Sector_Ct 1 (threshold 5)");
        var unknown = new Health.Unknown(new NoTool("smartctl"));
        var problems =
                check(
                        mirror(),
                        new Observations(
                                Map.of(A.id(), failing, B.id(), unknown),
                                Map.of(),
                                List.of(),
                                Optional.empty()));

        assertThat(problems)
                .extracting(Problem::code, Problem::severity, Problem::field)
                .containsExactly(
                        tuple("disk-failing", Severity.ERROR, "pool[0].vdev[0].disks[0]"),
                        tuple("disk-health-unknown", Severity.NOTE, "pool[0].vdev[0].disks[1]"));
        assertThat(problems.getFirst().cause()).contains("Reallocated_Sector_Ct 1");
        assertThat(problems.getLast().cause()).contains("the tool smartctl is not there");
    }

    @Test
    void warnsOfADiskThatAges() {
        var seen = Map.<String, Health>of(A.id(), new Health.Ageing("media_errors 2"));

        assertThat(check(mirror(), new Observations(seen, Map.of(), List.of(), Optional.empty())))
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple("disk-ageing", Severity.WARNING));
    }

    @Test
    void refusesAnAddressThatAnotherHas() {
        var problems = occupied(new Occupancy.Taken("02:00:00:00:00:99"));

        assertThat(problems)
                .extracting(Problem::code, Problem::field)
                .containsExactly(tuple("address-taken", "sysconfig.interface[0].address[0]"));
        assertThat(problems.getFirst().cause()).contains("02:00:00:00:00:99");
    }

    @Test
    void knowsItsOwnAddresses() {
        var own = new Occupancy.Taken("52:54:00:00:00:02"); // another link of this very machine

        assertThat(occupied(own)).isEmpty();
        assertThat(occupied(new Occupancy.Free())).isEmpty();
        assertThat(
                        Checks.of(
                                addressed(),
                                with(
                                        new Link(
                                                "eth0",
                                                "52:54:00:00:00:01",
                                                true,
                                                0,
                                                List.of(ADDRESS + "/24"))),
                                Optional.of(IMAGE),
                                occupancy(new Occupancy.Taken("02:00:00:00:00:99"))))
                .isEmpty();
    }

    @Test
    void saysThatItCouldNotProbe() {
        assertThat(occupied(new Occupancy.Unknown(new NoAnswer("Network is unreachable"))))
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple("address-unprobed", Severity.NOTE));
    }

    @Test
    void warnsOfAHostNameThatStandsForAnother() {
        assertThat(named("198.51.100.7")).containsExactly("host-name-taken");
        assertThat(named("127.0.1.1", "::1", ADDRESS)).isEmpty();
    }

    @Test
    void comparesTheClocks() {
        assertThat(skewed(Duration.ofMinutes(-4))).isEmpty();
        assertThat(skewed(Duration.ofMinutes(-6))).containsExactly("clock-skewed");
        assertThat(skewed(Duration.ofHours(23))).containsExactly("clock-skewed");
        assertThat(skewed(Duration.ofHours(25))).containsExactly("clock-wrong");
        assertThat(skewed(Duration.ofDays(-2))).containsExactly("clock-wrong");
    }

    @Test
    void refusesAClockFromBeforeTheImageWasMade() {
        var past = new Clocks(Instant.parse("2025-12-30T00:00:00Z"), Optional.empty());

        assertThat(codes(mirror(), at(past))).containsExactly("clock-before-image");
        var sameDay = new Clocks(Instant.parse("2025-12-31T23:00:00Z"), Optional.empty());
        assertThat(codes(mirror(), at(sameDay))).isEmpty();
    }

    @Test
    void countsTheMemoryThatTheLayoutTakes() {
        var raidz = configuration(vdev(VdevKind.RAIDZ3, "S1", "S2", "S3", "S4"));
        var disks =
                inventory(
                        sized("S1", 8 * GIBIBYTE),
                        sized("S2", 8 * GIBIBYTE),
                        sized("S3", 8 * GIBIBYTE),
                        sized("S4", 8 * GIBIBYTE));

        assertThat(memory(raidz, disks, 880 - 1).getFirst().cause())
                .contains("has 879 MiB", "880 MiB are advised", "800", "32", "48");
        assertThat(memory(raidz, disks, 880)).isEmpty();
    }

    @Test
    void countsTheTableOfDeduplication() {
        var terabyte = 1_000_000_000_000L;
        var disks = inventory(sized("S1", terabyte));
        var options = new LinkedHashMap<>(Map.of("dedup", "on"));
        var stripe = vdev(VdevKind.STRIPE, "S1");
        var dedup = configuration(new PoolConfiguration("rpool", List.of(stripe), options));

        var problem = memory(dedup, disks, 4096).getFirst();
        assertThat(problem.code()).isEqualTo("little-memory-for-dedup");
        assertThat(problem.cause()).contains("953159 MiB", "4654 MiB", "4096 MiB");
        assertThat(memory(dedup, disks, 8192)).isEmpty();
        assertThat(memory(configuration(stripe), disks, 4096)).isEmpty();
    }

    private static List<Problem> memory(
            MachineConfiguration configuration, Inventory machine, long mebibytes) {
        var sized =
                new Inventory(
                        machine.hardware(),
                        machine.firmware(),
                        machine.processor(),
                        mebibytes * 1024 * 1024,
                        machine.disks(),
                        machine.links());
        return Checks.of(configuration, sized, Optional.of(IMAGE));
    }

    private static List<String> skewed(Duration skew) {
        return codes(mirror(), at(new Clocks(NOW.plus(skew), Optional.of(NOW))));
    }

    private static Observations at(Clocks clocks) {
        return new Observations(Map.of(), Map.of(), List.of(), Optional.of(clocks));
    }

    private static List<Problem> occupied(Occupancy occupancy) {
        return check(addressed(), occupancy(occupancy));
    }

    private static Observations occupancy(Occupancy occupancy) {
        return new Observations(Map.of(), Map.of(ADDRESS, occupancy), List.of(), Optional.empty());
    }

    private static List<String> named(String... addresses) {
        return codes(
                addressed(),
                new Observations(Map.of(), Map.of(), List.of(addresses), Optional.empty()));
    }

    private static MachineConfiguration addressed() {
        var address =
                new AddressConfiguration("v4", AddressKind.STATIC, Optional.of(ADDRESS + "/24"));
        var link = new InterfaceConfiguration("net0", "eth0", List.of(address), Optional.empty());
        var system =
                new SystemConfiguration(
                        SYSTEM.hostname(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(link),
                        List.of());
        var plain = mirror();
        return new MachineConfiguration(plain.pools(), plain.image(), Optional.empty(), system);
    }

    private static Inventory with(Link link) {
        var machine = inventory();
        return new Inventory(
                machine.hardware(),
                machine.firmware(),
                machine.processor(),
                machine.memoryBytes(),
                machine.disks(),
                List.of(link));
    }

    private static List<String> codes(MachineConfiguration configuration, Observations seen) {
        return check(configuration, seen).stream().map(Problem::code).toList();
    }

    private static List<Problem> check(MachineConfiguration configuration, Observations seen) {
        return Checks.of(configuration, inventory(), Optional.of(IMAGE), seen);
    }
}
