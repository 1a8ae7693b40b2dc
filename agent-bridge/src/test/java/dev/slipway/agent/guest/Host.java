package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.SharedKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The host's side of a conversation, as far as many of them begin alike.
record Host(Guest guest) {
    static final SharedKey KEY = new SharedKey("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    private static final String NONCE = "00".repeat(32);

    /// Says hello, and hears the guest's.
    Members hello(String session, String... capabilities) {
        var can =
                Arrays.stream(capabilities)
                        .map(each -> "'" + each + "'")
                        .collect(Collectors.joining(","));
        guest.say(
                "{'type':'hello','session':'%s','capabilities':[%s],'nonce':'%s'}"
                        .formatted(session, can, NONCE));
        return guest.hear(message -> text(message, "type").equals("hello"));
    }

    /// Says hello to a guest that has the key and proves it; has proven nothing itself yet.
    Handshake handshake(String session, String... capabilities) {
        var hello = hello(session, capabilities);
        var keys = Handshake.of(KEY, session, NONCE, text(hello, "nonce"));
        assertThat(keys.provesGuest(text(hello, "proof"))).isTrue();
        return keys;
    }

    void prove(String proof) {
        guest.say("{'type':'authenticate','proof':'" + proof + "'}");
    }

    /// Both have proven themselves.
    Handshake proven(String session, String... capabilities) {
        var keys = handshake(session, capabilities);
        prove(keys.hostProof());
        guest.hear(message -> text(message, "type").equals("authenticated"));
        return keys;
    }
}
