package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.discovery.DiscoveryResponder;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.ConnectionFailure.AmbiguousMachine;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.net.DatagramSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class WhereaboutsTest {
    private DiscoverySettings settings;

    @BeforeEach
    void findPort() throws Exception {
        try (var socket = new DatagramSocket(0)) {
            settings =
                    new DiscoverySettings(
                            "239.255.255.250", socket.getLocalPort(), Optional.of("lo"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, 8443",
        "192.0.2.1:50051, 192.0.2.1, 50051",
        "m.test:1, m.test, 1",
        "[2001:db8::1], 2001:db8::1, 8443",
        "[2001:db8::1]:9, 2001:db8::1, 9",
        "2001:db8::1, 2001:db8::1, 8443"
    })
    void takesAnAddressAsItIs(String written, String host, int port) throws Exception {
        assertThat(Whereabouts.address(written)).contains(new MachineAddress(host, port));
    }

    @Test
    void takesAGuestForAGuestWhateverItIsCalled() throws Exception {
        assertThat(Whereabouts.address("guest:8443"))
                .contains(new MachineAddress("8443", 0, MachineAddress.Wire.GUEST));
        assertThat(Fails.with(() -> Whereabouts.address("guest:../x")))
                .isInstanceOf(BadArgument.class);
    }

    @ParameterizedTest
    @CsvSource({"m-1", "machine-01", "machine-01.local", "m.test:x"})
    void takesANameForAName(String written) throws Exception {
        assertThat(Whereabouts.address(written)).isEmpty();
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(Fails.with(() -> Whereabouts.address("m.test:0")))
                .isInstanceOf(BadArgument.class);
    }

    @Test
    void findsAMachineByItsIdAndByItsHostName() throws Exception {
        try (var _ = responder("m-1", "machine-01", 1)) {
            var there = new Reach.Found(new MachineAddress("127.0.0.1", 1), Optional.of("m-1"));

            assertThat(new Whereabouts(settings).of("m-1")).isEqualTo(there);
            assertThat(new Whereabouts(settings).of("Machine-01")).isEqualTo(there);
        }
    }

    @Test
    void believesNoNameThatTwoMachinesHave() throws Exception {
        try (var _ = responder("m-1", "machine-01", 1);
                var _ = responder("m-2", "machine-01", 2)) {
            assertThat(Fails.with(() -> new Whereabouts(settings).of("machine-01")))
                    .isInstanceOf(AmbiguousMachine.class);
            assertThat(new Whereabouts(settings).of("m-2").address().port()).isEqualTo(2);
        }
    }

    @Test
    void believesNoIdThatTwoMachinesHave() throws Exception {
        try (var _ = responder("m-1", "machine-01", 1, "aa:01");
                var _ = responder("m-1", "machine-02", 2, "aa:02")) {
            assertThat(Fails.with(() -> new Whereabouts(settings).of("m-1")))
                    .isInstanceOfSatisfying(
                            AmbiguousMachine.class,
                            it -> assertThat(it.toString()).contains("127.0.0.1:2"));
        }
    }

    private DiscoveryResponder responder(String id, String name, int port) throws InstallException {
        return responder(id, name, port, "");
    }

    private DiscoveryResponder responder(String id, String name, int port, String fingerprint)
            throws InstallException {
        var machine =
                new FoundMachine(
                        id,
                        name,
                        new MachineAddress("127.0.0.1", port),
                        MachineStatus.AVAILABLE,
                        Optional.empty(),
                        List.of(),
                        fingerprint,
                        true);
        return DiscoveryResponder.start(settings, () -> machine);
    }
}
