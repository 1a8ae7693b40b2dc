package dev.slipway.agent.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.agent.host.GuestMessage.Measured;
import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonLimits;
import dev.slipway.agent.json.JsonReader;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.outgoing.Outbox;
import dev.slipway.agent.refusal.RefusedException;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.SharedKey;
import dev.slipway.agent.trust.Signing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What whoever carries the lines of a guest can make of them, without having its key.
class HearingTest implements Hearing.Listener {
    private static final SharedKey KEY =
            new SharedKey("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final String NONCE = "ab".repeat(32);
    private static final String METRICS =
            "{\"type\":\"metrics\",\"data\":{\"system\":{\"system\":{\"hostname\":\"%s\"}}}}";

    private final Outbox outbox = new Outbox(1 << 20);
    private final Acquaintance acquaintance = new Acquaintance(outbox, Optional.of(KEY));
    private final Hearing hearing = new Hearing(acquaintance, this);
    private final List<String> measured = new ArrayList<>();
    private String answer = "";
    private Signing guest = new Signing(KEY);
    private Signing host = new Signing(KEY);
    private int known;

    @BeforeEach
    void meet() throws Exception {
        acquaintance.greet();
        var hello = (Members) JsonReader.read(outbox.take().text(), JsonLimits.COMMANDS);
        var keys = Handshake.of(KEY, text(hello, "session"), text(hello, "nonce"), NONCE);
        guest = new Signing(keys.guest());
        host = new Signing(keys.host());
        answer =
                JsonWriter.write(
                        Json.members()
                                .with("type", "hello")
                                .with("id", text(hello, "id"))
                                .with("version", "1")
                                .with("vm_id", "vm")
                                .with("nonce", NONCE)
                                .with("proof", keys.guestProof())
                                .done());
        hear(answer);
        hear("{\"type\":\"authenticated\"}");
    }

    @Override
    public void known(Greeting greeting) {
        known++;
    }

    @Override
    public void heard(GuestMessage message) {
        if (message instanceof Measured(var metrics)) {
            measured.add(metrics.hostname());
        }
    }

    @Test
    void believesNothingThatIsSaidAgainBehindTheGreetingItWasSaidAfter() throws Exception {
        var first = signed(guest, "first");
        hear(first);
        hear(signed(guest, "second"));
        hear(answer);

        assertThatThrownBy(() -> hear(first)).isInstanceOf(RefusedException.class);
        assertThat(measured).containsExactly("first", "second");
    }

    @Test
    void isToldOnlyOnceThatItsProofWasTaken() {
        assertThatThrownBy(() -> hear("{\"type\":\"authenticated\"}"))
                .isInstanceOf(RefusedException.class);
        assertThat(known).isEqualTo(1);
    }

    @Test
    void believesNothingThatTheHostItselfSigned() {
        var reflected = signed(host, "reflected");

        assertThatThrownBy(() -> hear(reflected)).isInstanceOf(RefusedException.class);
        assertThat(measured).isEmpty();
    }

    @Test
    void believesNoSignatureWithinAnother() throws Exception {
        var inner = new Signing(KEY).signed(METRICS.formatted("inner"));
        hear(JsonWriter.write(guest.signed(JsonWriter.write(inner))));
        hear(METRICS.formatted("unsigned"));

        assertThat(measured).isEmpty();
    }

    private void hear(String line) throws RefusedException, InterruptedException {
        hearing.take(new Line.Text(line));
    }

    private static String signed(Signing by, String hostname) {
        return JsonWriter.write(by.signed(METRICS.formatted(hostname)));
    }

    private static String text(Members message, String name) {
        return message.value(name)
                .map(value -> value instanceof Json.Text(var text) ? text : "")
                .orElse("");
    }
}
