package dev.slipway.agent.guest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.JsonWriter;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NeighbourTest {
    @Test
    void asksTheDaemonOfItsMachineAndGivesTheAnswerWordForWord() throws Exception {
        try (var daemon =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            var answering =
                    Thread.ofVirtual().start(() -> answer(daemon, "{\"machine_id\":\"m\"}"));

            var outcome = new Neighbour(daemon.getLocalPort()).ask();

            answering.join();
            assertThat(JsonWriter.write(outcome.data().orElseThrow()))
                    .isEqualTo("{\"discovery\":\"{\\\"machine_id\\\":\\\"m\\\"}\"}");
        }
    }

    private static void answer(DatagramSocket daemon, String text) {
        try {
            var question = new DatagramPacket(new byte[1_000], 1_000);
            daemon.receive(question);
            assertThat(new String(question.getData(), 0, question.getLength(), UTF_8))
                    .contains("\"discovery_request\"");
            var answer = text.getBytes(UTF_8);
            daemon.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
