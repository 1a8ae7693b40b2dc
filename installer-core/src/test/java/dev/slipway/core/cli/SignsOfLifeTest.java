package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.platform.linux.ServiceNotice;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignsOfLifeTest {
    @Test
    void seesADaemonThatTakesCallsAndOneThatDoesNotAnyMore() throws Exception {
        var daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var signs = of(daemon);

        try (daemon) {
            assertThat(signs.takesCalls()).isTrue();
        }
        assertThat(signs.takesCalls()).isFalse();
    }

    private static SignsOfLife of(ServerSocket daemon) {
        var address = new InetSocketAddress(daemon.getInetAddress(), daemon.getLocalPort());
        return new SignsOfLife(new ServiceNotice("/run/none", Optional.empty()), address);
    }
}
