package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue\n";

    @TempDir private Path proc;

    @Test
    void areThoseThatTheKernelTellsOf() throws Exception {
        Files.writeString(
                proc.resolve("tcp"),
                HEAD
                        + "   0: 00000000:17C0 00000000:0000 0A 00000000:00000000 00:0 0 0 0 1\n"
                        + "   1: 326433C6:17C0 090200C0:D431 01 00000000:00000000 00:0 0 0 0 2\n"
                        + "   2: 326433C6:17C0 0A0200C0:D432 06 00000000:00000000 00:0 0 0 0 3\n"
                        + "   3: 326433C6:0016 0B0200C0:D433 01 00000000:00000000 00:0 0 0 0 4\n");
        Files.writeString(
                proc.resolve("tcp6"),
                HEAD
                        + "   0: 000080FE000000000000000001000000:17C0"
                        + " B80D0120000000000000000007000000:D431 01 0:0 0:0 0 0 0 5\n");

        assertThat(new Connections(proc).to(0x17C0))
                .isEqualTo(List.of(address("192.0.2.9"), address("2001:db8::7")));
    }

    @Test
    void areNoneWhereLinesAreShort() throws Exception {
        Files.writeString(proc.resolve("tcp"), HEAD + "\n  1: 2\n");

        assertThat(new Connections(proc).to(6080)).isEmpty();
    }

    @Test
    @Timeout(20)
    @EnabledOnOs(OS.LINUX)
    void areSeenOfARealOne() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Connections.USUAL.to(server.getLocalPort())).isEmpty();

            try (var _ = new Socket(server.getInetAddress(), server.getLocalPort());
                    var _ = server.accept()) {
                assertThat(Connections.USUAL.to(server.getLocalPort()))
                        .containsExactly(server.getInetAddress());
            }
        }
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
