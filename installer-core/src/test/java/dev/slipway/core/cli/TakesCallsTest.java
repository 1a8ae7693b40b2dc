package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class TakesCallsTest {
    @Test
    void seesADaemonThatTakesCallsAndOneThatDoesNotAnyMore() throws Exception {
        var daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var calls =
                new TakesCalls(
                        new InetSocketAddress(daemon.getInetAddress(), daemon.getLocalPort()));

        try (daemon) {
            assertThat(calls.getAsBoolean()).isTrue();
        }
        assertThat(calls.getAsBoolean()).isFalse();
    }
}
