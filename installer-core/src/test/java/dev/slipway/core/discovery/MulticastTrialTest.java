package dev.slipway.core.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.discovery.TestedInterface.Probe;
import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.machine.Fails;
import java.io.IOException;
import java.net.DatagramSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real datagrams on loopback, on a port that is free.
@Timeout(60)
class MulticastTrialTest {
    private int port;

    @BeforeEach
    void findPort() throws IOException {
        try (var socket = new DatagramSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void hearsItselfThroughLoopback() throws Exception {
        var loopback = through(found("239.255.255.250"), "lo");

        assertThat(loopback.probe()).isEqualTo(new Probe.Heard());
        assertThat(loopback.up()).isTrue();
        assertThat(loopback.addresses()).contains("127.0.0.1/8");
    }

    @Test
    void asksThroughNoInterfaceThatIsNotToBeUsed() throws Exception {
        assertThat(found("239.255.255.250"))
                .filteredOn(each -> !each.name().equals("lo"))
                .allMatch(each -> each.probe().equals(new Probe.Untried()));
    }

    @Test
    void saysWhyNothingCouldBeSent() throws Exception {
        assertThat(through(found("192.0.2.1"), "lo").probe())
                .as("no group can be joined there")
                .isInstanceOf(Probe.Unsent.class);
    }

    @Test
    void saysWhoHasThePort() throws Exception {
        try (var taken = new DatagramSocket(port)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(Fails.with(() -> found("239.255.255.250")))
                    .isInstanceOf(ConnectionLost.class);
        }
    }

    private List<TestedInterface> found(String group) throws Exception {
        var settings = new DiscoverySettings(group, port, Optional.of("lo"));
        return new MulticastDiscovery(settings).test();
    }

    private static TestedInterface through(List<TestedInterface> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
