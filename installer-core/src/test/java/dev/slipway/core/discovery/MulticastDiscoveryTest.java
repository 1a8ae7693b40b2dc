package dev.slipway.core.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real datagrams on loopback, on a port that is free.
@Timeout(60)
class MulticastDiscoveryTest {
    private DiscoverySettings settings;

    @BeforeEach
    void findPort() throws IOException {
        try (var socket = new DatagramSocket(0)) {
            settings = new DiscoverySettings("239.255.255.250", socket.getLocalPort());
        }
    }

    @Test
    void findsEveryMachineOfOneHost() throws Exception {
        try (var _ = responder("m-1");
                var _ = responder("m-2");
                var _ = responder("m-3")) {
            assertThat(foundUntil(3)).containsExactlyInAnyOrder("m-1", "m-2", "m-3");
        }
    }

    @Test
    void findsAMachineWhereItIsReached() throws Exception {
        var machine = machine("m-1", "127.0.0.1");
        try (var _ = DiscoveryResponder.start(settings, () -> machine)) {
            assertThat(first()).isEqualTo(machine);
        }
    }

    @Test
    void answersAWildcardWithAnAddressOfThisHost() throws Exception {
        try (var _ = responder("m-1")) {
            var host = InetAddress.ofLiteral(first().address().host());

            assertThat(NetworkInterface.getByInetAddress(host)).isNotNull();
        }
    }

    /// As on a network whose switches keep our group to themselves: the machine never hears of it.
    @Test
    void findsAMachineThatAnswersToMulticastDnsAlone() throws Exception {
        try (var names = new NamesResponder();
                var _ = responder("m-1")) {
            settings =
                    new DiscoverySettings(
                            "239.255.255.249", settings.port(), Optional.of("lo"), names.port());

            assertThat(first().id()).isEqualTo("m-1");
        }
    }

    @Test
    void isNotDisturbedByJunk() throws Exception {
        try (var _ = responder("m-1");
                var socket = new DatagramSocket()) {
            var loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
            for (var junk :
                    List.of(
                            "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\n\r\n",
                            "",
                            "[",
                            "null",
                            "{\"type\":7}",
                            "[".repeat(5_000),
                            "x".repeat(20_000))) {
                var bytes = junk.getBytes(UTF_8);
                socket.send(new DatagramPacket(bytes, bytes.length, settings.target()));
            }

            assertThat(foundUntil(1)).containsExactly("m-1");
        }
    }

    @Test
    void findsNothingWhereNothingIsAndEndsInTime() throws Exception {
        var found = ConcurrentHashMap.<String>newKeySet();

        new MulticastDiscovery(settings)
                .look(Duration.ofMillis(300), machine -> found.add(machine.id()));

        assertThat(found).isEmpty();
    }

    private DiscoveryResponder responder(String id) throws InstallException {
        return DiscoveryResponder.start(settings, () -> machine(id, "0.0.0.0"));
    }

    private FoundMachine first() throws InstallException {
        var found = new FoundMachine[1];
        look(
                machine -> {
                    found[0] = machine;
                    return true;
                });
        return found[0];
    }

    private Set<String> foundUntil(int machines) throws InstallException {
        var found = ConcurrentHashMap.<String>newKeySet();
        look(machine -> found.add(machine.id()) && found.size() == machines);
        return found;
    }

    /// Stops at the first that is enough, as the command line does.
    private void look(java.util.function.Predicate<FoundMachine> enough) throws InstallException {
        try {
            new MulticastDiscovery(settings)
                    .look(
                            Duration.ofSeconds(20),
                            machine -> {
                                if (enough.test(machine)) {
                                    Thread.currentThread().interrupt();
                                }
                            });
        } catch (InterruptedException e) {
            return; // found
        }
    }

    private static FoundMachine machine(String id, String host) {
        return new FoundMachine(
                id,
                id + ".local",
                new MachineAddress(host, 8443),
                MachineStatus.CLAIMED,
                Optional.of(new Specs(16, 64, 2000, 4)),
                List.of("zfs"),
                "SHA256:00",
                true);
    }
}
