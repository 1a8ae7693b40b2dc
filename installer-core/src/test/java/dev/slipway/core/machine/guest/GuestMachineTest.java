package dev.slipway.core.machine.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.UnknownMachine;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.machine.Lease;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.plain.AddressedConnector;
import dev.slipway.core.machined.RunningMachined;
import dev.slipway.core.pki.Credentials;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A daemon behind a guest that is not ours.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class GuestMachineTest {
    private static final MachineAddress ADDRESS = MachineAddress.guest("guest:vm").orElseThrow();

    @TempDir private Path directory;
    private Guests guests;
    private Connector connector;

    @BeforeEach
    void makeAnna() throws Exception {
        Credentials.create(places().pki(), "anna", Instant.now());
        open();
    }

    private void open() {
        guests = new Guests(List.of(directory), Optional.empty(), List.of());
        connector = AddressedConnector.of(places(), guests);
    }

    private Places places() {
        var anna = directory.resolve("anna").toString();
        return Places.of(Map.of("XDG_CONFIG_HOME", anna, "XDG_STATE_HOME", anna));
    }

    @AfterEach
    void close() {
        guests.close();
    }

    @Test
    void isClaimedOverItsAgentByTheSameClient() throws Exception {
        try (var running = RunningMachined.in(directory);
                var _ = guest(running.address().port());
                var machine = connector.connect(ADDRESS, running.daemon().fingerprint())) {
            var claimed = machine.claim(RunningMachined.CODE, false);

            assertThat(machine.fingerprint()).isEqualTo(running.daemon().fingerprint());
            assertThat(claimed.inventory()).isNotNull();
            assertThat(machine.plain()).isFalse();
            claimed.release();
        }
    }

    @Test
    void fetchesFromWhereTheConfigurationSaysAndNowhereElse() throws Exception {
        try (var registry = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var running = RunningMachined.in(directory);
                var guest = guest(running.address().port());
                var machine = connector.connect(ADDRESS, running.daemon().fingerprint())) {
            var claimed = machine.claim(RunningMachined.CODE, false);
            var there = "127.0.0.1:" + registry.getLocalPort();
            assertThat(guest.ask(2, there).path("why").asString()).isEqualTo("unreachable");

            claimed.check(configuration(there));

            assertThat(guest.ask(4, "127.0.0.1:1").path("why").asString()).isEqualTo("denied");
            assertThat(guest.ask(6, there).path("type").asString()).isEqualTo("stream_opened");
        }
    }

    @Test
    void isGivenWhatItsInstallationWasGivenByTheNextProgramThatFollowsIt() throws Exception {
        try (var registry = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var running = RunningMachined.in(directory);
                var guest = guest(running.address().port())) {
            var there = "127.0.0.1:" + registry.getLocalPort();
            var lease = installing(there, running);

            guests.close();
            open();
            try (var machine = connector.connect(ADDRESS, running.daemon().fingerprint())) {
                var claimed = machine.resume(lease);
                assertThat(guest.ask(2, there).path("why").asString()).isEqualTo("unreachable");

                claimed.story("", 0).close();

                assertThat(guest.ask(4, "127.0.0.1:1").path("why").asString()).isEqualTo("denied");
                assertThat(guest.ask(6, there).path("type").asString()).isEqualTo("stream_opened");
                claimed.release();
                assertThat(kept()).isEmptyDirectory();
            }
        }
    }

    @Test
    void isNotGivenWhatAnInstallationNamedThatWasRefused() throws Exception {
        try (var running = RunningMachined.in(directory);
                var _ = guest(running.address().port());
                var machine = connector.connect(ADDRESS, running.daemon().fingerprint())) {
            var claimed = machine.claim(RunningMachined.CODE, false);

            assertThat(Fails.with(() -> claimed.install(configuration("r:1"), "00")))
                    .isInstanceOf(UnknownPlan.class);

            assertThat(kept()).doesNotExist();
        }
    }

    private Lease installing(String registry, RunningMachined running) throws Exception {
        try (var machine = connector.connect(ADDRESS, running.daemon().fingerprint())) {
            var claimed = machine.claim(RunningMachined.CODE, false);
            claimed.install(configuration(registry), FakeMachineSide.HASH);
            return claimed.lease();
        }
    }

    private Path kept() {
        return places().state().resolve("guests");
    }

    @Test
    void isAsBusyAsItsAgentSays() throws Exception {
        try (var running = RunningMachined.in(directory);
                var _ = guest(running.address().port());
                var machine = connector.connect(ADDRESS, running.daemon().fingerprint())) {
            guests.bridge().guests(Duration.ofSeconds(20));

            var vitals = machine.claim(RunningMachined.CODE, false).vitals().orElseThrow();

            assertThat(vitals.processor()).contains(12.5);
            assertThat(vitals.usedBytes()).isEqualTo(1L << 30);
            assertThat(vitals.memoryBytes()).isEqualTo(2L << 30);
            assertThat(vitals.load()).isEmpty();
        }
    }

    private static String configuration(String registry) {
        return """
        pool "rpool" {
            vdev "stripe" {
                disks "serial:A"
            }
        }
        image "oci://%s/debian:13"
        sysconfig {
            hostname "a"
        }
        """
                .formatted(registry);
    }

    @Test
    void saysThatThereIsNoSuchGuest() {
        assertThat(Fails.with(() -> connector.connect(ADDRESS, "")))
                .isEqualTo(new UnknownMachine("guest:vm"));
    }

    @Test
    void saysThatAGuestIsNoMachineToInstall() throws Exception {
        try (var _ = guest(0)) {
            assertThat(Fails.with(() -> connector.connect(ADDRESS, "")))
                    .isInstanceOf(NotAMachine.class);
        }
    }

    private ForeignGuest guest(int port) throws Exception {
        return new ForeignGuest(directory.resolve("vm.sock"), port, "");
    }
}
