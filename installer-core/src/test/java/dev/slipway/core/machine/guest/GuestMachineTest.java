package dev.slipway.core.machine.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.UnknownMachine;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.plain.AddressedConnector;
import dev.slipway.core.machined.RunningMachined;
import dev.slipway.core.pki.Credentials;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
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
    void open() throws Exception {
        var places = Places.of(Map.of("XDG_CONFIG_HOME", directory.resolve("anna").toString()));
        Credentials.create(places.pki(), "anna", Instant.now());
        guests = new Guests(List.of(directory), Optional.empty(), List.of());
        connector = AddressedConnector.of(places, guests);
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
            assertThat(guest.ask(2, there).path("why").asString()).isEqualTo("denied");

            claimed.check(configuration(there));

            assertThat(guest.ask(4, "127.0.0.1:1").path("why").asString()).isEqualTo("denied");
            assertThat(guest.ask(6, there).path("type").asString()).isEqualTo("stream_opened");
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
