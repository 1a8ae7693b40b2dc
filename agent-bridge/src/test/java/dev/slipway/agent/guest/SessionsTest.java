package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.Signing;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Hosts that come one after the other, each with ids of its own.
@EnabledOnOs(OS.LINUX)
@Timeout(20)
class SessionsTest {
    @TempDir Path folder;

    @Test
    void tellNoHostWhatWasDoneForTheOneBefore() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            new Host(guest).hello("before", "streaming");
            guest.say(command("while [ ! -e " + folder.resolve("go") + " ]; do sleep 0.01; done"));
            new Host(guest).hello("after", "streaming");
            Files.createFile(folder.resolve("go"));
            assertThat(guest.auditOf("done")).contains("while");
            guest.say(command("echo after"));

            assertThat(text(guest.hearAnswer("1"), "stdout")).isEqualTo("after\n");
        }
    }

    @Test
    void hearNothingOfWhatTheOneBeforeHasRunning() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            new Host(guest).hello("before", "streaming");
            guest.say(
                    streamed(
                            "echo; while [ ! -e "
                                    + folder.resolve("go")
                                    + " ]; do sleep 0.01; done; echo before"));
            assertThat(text(guest.hear(), "type")).isEqualTo("output");
            new Host(guest).hello("after", "streaming");
            Files.createFile(folder.resolve("go"));
            assertThat(guest.auditOf("done")).contains("while");
            guest.say(streamed("printf after"));

            var output = guest.hear();
            assertThat(text(output, "data")).isEqualTo("YWZ0ZXI=");
            assertThat(text(output, "sequence")).isEqualTo("0");
        }
    }

    @Test
    void outliveWhoeverSaysHelloAndCannotProveHimself() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, Host.KEY)) {
            var host = new Host(guest);
            var file = folder.resolve("lines");
            say(guest, host.proven("mine", "deduplication"), "echo done >> " + file);
            guest.hear(message -> text(message, "body").contains("\"id\":\"1\""));
            host.hello("another", "deduplication");
            say(guest, host.proven("mine", "deduplication"), "echo done >> " + file);
            guest.hear(message -> text(message, "body").contains("\"id\":\"1\""));

            assertThat(file).content().isEqualTo("done\n");
        }
    }

    private static void say(Guest guest, Handshake keys, String line) {
        var body = command(line).replace('\'', '"');
        guest.wire.say(JsonWriter.write(new Signing(keys.host()).signed(body)) + "\n");
    }

    private static String command(String line) {
        return "{'type':'UnsafeCommand','id':'1','raw_command':'" + line + "'}";
    }

    private static String streamed(String line) {
        return "{'type':'UnsafeCommand','id':'1','stream':true,'raw_command':'" + line + "'}";
    }
}
