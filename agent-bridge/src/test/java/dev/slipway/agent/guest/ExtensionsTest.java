package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class ExtensionsTest {
    @TempDir Path folder;

    @Test
    void agreesOnWhatBothCan() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say(
                    "{'type':'hello','session':'s','capabilities':['files','chunks','telepathy']}");

            var hello = guest.hear();

            assertThat(text(hello, "type")).isEqualTo("hello");
            assertThat(text(hello, "protocol")).isEqualTo("1");
            assertThat(text(hello, "boot_id")).isEqualTo("boot");
            assertThat(text(hello, "capabilities")).isEqualTo("[\"chunks\",\"files\"]");
            assertThat(text(hello, "authentication")).isEqualTo("none");
        }
    }

    @Test
    void saysNothingOfItsOwnToAHostThatDidNotSayHello() throws Exception {
        try (var guest = Guest.with(Policy.USUAL)) {
            guest.say("{'type':'SafeCommand','id':'1','command_type':{'action':'ProcessList'}}");

            assertThat(text(guest.hear(), "id")).isEqualTo("1");
        }
    }

    @Test
    void doesACommandOnceHoweverOftenItIsSaid() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            var count = folder.resolve("count");
            new Host(guest).hello("s", "deduplication");
            var line = "{'type':'UnsafeCommand','id':'1','raw_command':'echo x >>" + count + "'}";
            guest.say(line);
            guest.hearAnswer("1");
            guest.wire.leaveAndBeMissed();
            guest.wire.comeBack();
            new Host(guest).hello("s", "deduplication");
            guest.say(line);

            assertThat(text(guest.hearAnswer("1"), "success")).isEqualTo("true");
            assertThat(count).hasContent("x");
        }
    }

    @Test
    void takesTheSameIdForAnotherCommandInAnotherSessionAndWithoutAny() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            var count = folder.resolve("count");
            var line = "{'type':'UnsafeCommand','id':'1','raw_command':'echo x >>" + count + "'}";
            new Host(guest).hello("s", "deduplication");
            guest.say(line);
            guest.hearAnswer("1");
            new Host(guest).hello("t", "deduplication");
            guest.say(line);
            guest.hearAnswer("1");
            new Host(guest).hello("t");
            guest.say(line);
            guest.hearAnswer("1");

            assertThat(Files.readAllLines(count)).hasSize(3);
        }
    }

    @Test
    void losesAndDoublesNoAnswerOverAHundredReconnects() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            var count = folder.resolve("count");
            for (var i = 0; i < 100; i++) {
                var line =
                        "{'type':'UnsafeCommand','id':'"
                                + i
                                + "','raw_command':'echo "
                                + i
                                + " >>"
                                + count
                                + "'}";
                new Host(guest).hello("s", "deduplication");
                guest.say(line);
                guest.wire.leave();
                guest.wire.comeBack();
                new Host(guest).hello("s", "deduplication");
                guest.say(line);
                guest.hearAnswer("" + i);
            }
            assertThat(Files.readAllLines(count)).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsWhatACommandSaysWhileItSaysIt() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            new Host(guest).hello("s", "streaming");
            var go = folder.resolve("go");
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','stream':true,'raw_command':'echo first; while [ ! -e "
                            + go
                            + " ]; do sleep 0.01; done; printf \\\\\\\\377 >&2'}");

            var first = guest.hear();
            Files.createFile(go);
            var second = guest.hear();

            assertThat(text(first, "type")).isEqualTo("output");
            assertThat(Guest.decoded(first)).isEqualTo("first\n".getBytes(StandardCharsets.UTF_8));
            assertThat(text(second, "stream")).isEqualTo("stderr");
            assertThat(text(second, "sequence")).isEqualTo("1");
            assertThat(Guest.decoded(second)).containsExactly(0xff);
            assertThat(text(guest.hearAnswer("1"), "success")).isEqualTo("true");
        }
    }

    @Test
    void cancelsACommandAndWhatItStarted() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            new Host(guest).hello("s", "cancel", "streaming");
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','stream':true,'raw_command':'echo; sleep 1000'}");
            guest.hear();
            guest.say("{'type':'cancel','id':'2','command':'1'}");

            var ids = new HashSet<String>();
            for (var i = 0; i < 2; i++) {
                var answer = guest.hear();
                ids.add(text(answer, "id") + " " + code(answer));
            }
            assertThat(ids).containsExactlyInAnyOrder("1 cancelled", "2 ");
            assertThat(guest.audit)
                    .last()
                    .asString()
                    .contains("\"id\":\"1\"", "\"code\":\"cancelled\"");
            guest.say("{'type':'cancel','id':'3','command':'1'}");
            assertThat(code(guest.hearAnswer("3"))).isEqualTo("not_found");
        }
    }
}
