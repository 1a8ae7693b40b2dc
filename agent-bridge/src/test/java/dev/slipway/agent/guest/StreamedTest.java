package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.tool.Listener.Stream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamedTest {
    private static final byte[] PIECE = "piece".getBytes(StandardCharsets.UTF_8);

    private final Outbox outbox = new Outbox(100);

    @Test
    void tellsNothingToAHostThatCameLater() throws InterruptedException {
        var streamed = new Streamed("1", outbox);
        streamed.heard(Stream.STDOUT, PIECE);
        outbox.forget();
        streamed.heard(Stream.STDERR, PIECE);
        outbox.put(Json.members().with("type", "next").done());

        assertThat(outbox.take().text()).isEqualTo("{\"type\":\"next\"}");
    }

    @Test
    void letsAProgramGoOnWhoseHostIsGone() throws InterruptedException {
        var streamed = new Streamed("1", outbox);
        streamed.heard(Stream.STDOUT, PIECE);
        var waiting = Thread.ofVirtual().start(() -> hear(streamed));
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        outbox.forget();
        waiting.join();
        outbox.put(Json.members().with("type", "next").done());

        assertThat(outbox.take().text()).isEqualTo("{\"type\":\"next\"}");
    }

    private static void hear(Streamed streamed) {
        try {
            streamed.heard(Stream.STDOUT, PIECE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
