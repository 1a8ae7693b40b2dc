package dev.slipway.core.discovery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.discovery.TestedAddress.Answer;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineAddress.Wire;
import dev.slipway.core.machined.RunningMachined;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AddressTrialTest {
    private static final Answer GIVEN = new Answer.Given();
    private static final Answer UNTRIED = new Answer.Untried();

    @Test
    void getsThroughToAMachined(@TempDir Path folder) throws Exception {
        try (var machine = RunningMachined.in(folder)) {
            var tested = AddressTrial.of(machine.address());

            assertThat(tested.resolved()).contains("127.0.0.1");
            assertThat(tested.port()).isEqualTo(GIVEN);
            assertThat(tested.tls()).isEqualTo(GIVEN);
        }
    }

    @Test
    void saysThatAPortDoesNotAnswer() throws Exception {
        int free;
        try (var server = listening()) {
            free = server.getLocalPort();
        }

        var tested = AddressTrial.of(new MachineAddress("127.0.0.1", free));

        assertThat(tested.port()).isInstanceOf(Answer.Refused.class);
        assertThat(tested.tls()).isEqualTo(UNTRIED);
    }

    @Test
    void saysThatSomethingElseListensThere() throws Exception {
        try (var server = listening();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> greet(server));
            var tested = AddressTrial.of(new MachineAddress("127.0.0.1", server.getLocalPort()));

            assertThat(tested.port()).isEqualTo(GIVEN);
            assertThat(tested.tls()).isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    void speaksNoTlsWithAPlainMachined() throws Exception {
        try (var server = listening()) {
            var address = new MachineAddress("127.0.0.1", server.getLocalPort(), Wire.PLAIN);

            assertThat(AddressTrial.of(address).tls()).isEqualTo(UNTRIED);
        }
    }

    @Test
    void saysThatANameStandsForNothing() {
        var tested = AddressTrial.of(new MachineAddress("no-such-host.invalid", 8443));

        assertThat(tested.resolved()).isEmpty();
        assertThat(tested.port()).isEqualTo(UNTRIED);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static boolean greet(ServerSocket server) throws IOException {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("SSH-2.0-something else\r\n".getBytes(US_ASCII));
            return socket.getInputStream().read() >= 0;
        }
    }
}
