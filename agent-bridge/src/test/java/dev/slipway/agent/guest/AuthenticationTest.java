package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.Signing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A guest that has a key obeys nobody who has not proven that he has it too.
@EnabledOnOs(OS.LINUX)
@Timeout(20)
class AuthenticationTest {
    @TempDir Path folder;

    @Test
    void saysNothingToAHostThatHasNotProvenItself() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, Host.KEY)) {
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','raw_command':'touch "
                            + folder.resolve("touched")
                            + "'}");
            assertThat(code(guest.hear(_ -> true))).isEqualTo("not_authenticated");
            guest.say("{'type':'Metrics'}");
            assertThat(code(guest.hear(_ -> true))).isEqualTo("not_authenticated");
            guest.say("{'type':'hello','session':'s','capabilities':[]}");
            assertThat(code(guest.hear(_ -> true))).isEqualTo("not_authenticated");

            assertThat(folder.resolve("touched")).doesNotExist();
        }
    }

    @Test
    void obeysAHostThatHasTheKeyAndProvesItsOwn() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, Host.KEY)) {
            var host = new Host(guest);
            var keys = host.handshake("s");
            host.prove(keys.hostProof());
            assertThat(text(guest.hear(_ -> true), "type")).isEqualTo("authenticated");
            var signing = new Signing(keys.host());
            var command =
                    signing.signed(
                            "{\"type\":\"UnsafeCommand\",\"id\":\"1\",\"raw_command\":\"echo x\"}");
            guest.say(JsonWriter.write(command));

            var answer = signedAnswer(guest, keys);

            assertThat(text(answer, "stdout")).isEqualTo("x\n");
            guest.say(JsonWriter.write(command));
            assertThat(code(signedAnswer(guest, keys)))
                    .as("the same again")
                    .isEqualTo("out_of_order");
            guest.say("{'type':'UnsafeCommand','id':'2','raw_command':'id'}");
            assertThat(code(signedAnswer(guest, keys)))
                    .as("without a signature")
                    .isEqualTo("not_authenticated");
        }
    }

    @Test
    void takesNoProofOfAnotherKeyAndNoneTwice() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, Host.KEY)) {
            var host = new Host(guest);
            var keys = host.handshake("s");
            host.prove("00".repeat(32));
            assertThat(code(guest.hear(_ -> true))).isEqualTo("bad_proof");
            host.prove(keys.hostProof());
            assertThat(code(guest.hear(_ -> true)))
                    .as("a try takes a hello")
                    .isEqualTo("out_of_order");
            host.handshake("s");
            host.prove(keys.hostProof());
            assertThat(code(guest.hear(_ -> true)))
                    .as("of another conversation")
                    .isEqualTo("bad_proof");
        }
    }

    @Test
    void takesNoMessageThatSomebodyChanged() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, Host.KEY)) {
            var host = new Host(guest);
            var keys = host.handshake("s");
            host.prove(keys.hostProof());
            guest.hear(_ -> true);
            var signed = new Signing(keys.host()).signed("{\"type\":\"Metrics\"}");
            guest.say(JsonWriter.write(signed).replace("Metrics", "metrics"));

            assertThat(code(signedAnswer(guest, keys))).isEqualTo("bad_proof");
        }
    }

    @Test
    void takesNothingForItsHostsThatItSignedItself() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, Host.KEY)) {
            var host = new Host(guest);
            var keys = host.handshake("s");
            host.prove(keys.guestProof());
            assertThat(code(guest.hear(_ -> true))).isEqualTo("bad_proof");
            keys = host.handshake("s");
            host.prove(keys.hostProof());
            guest.hear(message -> text(message, "type").equals("authenticated"));
            var reflected = new Signing(keys.guest()).signed("{\"type\":\"Metrics\"}");
            guest.say(JsonWriter.write(reflected));

            assertThat(code(signedAnswer(guest, keys))).isEqualTo("bad_proof");
        }
    }

    /// Checks the signature, and passes over what the guest says by itself.
    private static Members signedAnswer(Guest guest, Handshake keys) {
        while (true) {
            var signed = guest.hear(message -> text(message, "type").equals("signed"));
            var body = text(signed, "body");
            var again = new Signing(keys.guest());
            var right = again.signed(body);
            for (var i = 1; i < Integer.parseInt(text(signed, "sequence")); i++) {
                right = again.signed(body);
            }
            assertThat(text(signed, "mac")).isEqualTo(text(right, "mac"));
            var message = Guest.parsed(body);
            if (!text(message, "type").equals("metrics")
                    && !text(message, "type").equals("connection_status")) {
                return message;
            }
        }
    }
}
