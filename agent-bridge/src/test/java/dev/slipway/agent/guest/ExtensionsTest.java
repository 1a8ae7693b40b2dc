package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.trust.Handshake;
import dev.slipway.agent.trust.SharedKey;
import dev.slipway.agent.trust.Signing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(20)
class ExtensionsTest {
    private static final SharedKey KEY =
            new SharedKey("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final String NONCE = "00".repeat(32);

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
            hello(guest, "s", "'deduplication'");
            var line = "{'type':'UnsafeCommand','id':'1','raw_command':'echo x >>" + count + "'}";
            guest.say(line);
            guest.hearAnswer("1");
            guest.wire.leaveAndBeMissed();
            guest.wire.comeBack();
            hello(guest, "s", "'deduplication'");
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
            hello(guest, "s", "'deduplication'");
            guest.say(line);
            guest.hearAnswer("1");
            hello(guest, "t", "'deduplication'");
            guest.say(line);
            guest.hearAnswer("1");
            hello(guest, "t", "");
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
                hello(guest, "s", "'deduplication'");
                guest.say(line);
                guest.wire.leave();
                guest.wire.comeBack();
                hello(guest, "s", "'deduplication'");
                guest.say(line);
                guest.hearAnswer("" + i);
            }
            assertThat(Files.readAllLines(count)).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void cutsWhatIsLongerThanTheHostTakes() throws Exception {
        assertThat(longAnswer("'chunks'")).matches(line -> line.contains("0".repeat(20_000)));
    }

    @Test
    void compressesWhatItCuts() throws Exception {
        assertThat(longAnswer("'chunks','compression'"))
                .matches(line -> line.contains("0".repeat(20_000)));
    }

    /// The line that the chunks of a long answer make; of the metrics between, only that they are short enough.
    private static String longAnswer(String capabilities) throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            guest.say(
                    "{'type':'hello','session':'s','capabilities':["
                            + capabilities
                            + "],'longest_line':1024}");
            guest.hear(message -> text(message, "type").equals("hello"));
            guest.say("{'type':'UnsafeCommand','id':'long','raw_command':'printf %020000d 0'}");
            var line = nextLongLine(guest);
            while (!line.contains("\"id\":\"long\"")) {
                line = nextLongLine(guest);
            }
            return line;
        }
    }

    private static String nextLongLine(Guest guest) throws IOException {
        var data = new ByteArrayOutputStream();
        var chunk = Guest.parsed("{}");
        while (!text(chunk, "last").equals("true")) {
            var line = guest.wire.hear();
            assertThat(line.length()).isLessThanOrEqualTo(1024);
            chunk = Guest.parsed(line);
            data.write(decoded(chunk));
        }
        return text(chunk, "encoding").equals("plain")
                ? data.toString(StandardCharsets.UTF_8)
                : inflated(data.toByteArray());
    }

    private static String inflated(byte[] bytes) throws IOException {
        return new String(
                new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatACommandSaysWhileItSaysIt() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            hello(guest, "s", "'streaming'");
            var go = folder.resolve("go");
            guest.say(
                    "{'type':'UnsafeCommand','id':'1','stream':true,'raw_command':'echo first; while [ ! -e "
                            + go
                            + " ]; do sleep 0.01; done; printf \\\\\\\\377 >&2'}");

            var first = guest.hear();
            Files.createFile(go);
            var second = guest.hear();

            assertThat(text(first, "type")).isEqualTo("output");
            assertThat(decoded(first)).isEqualTo("first\n".getBytes(StandardCharsets.UTF_8));
            assertThat(text(second, "stream")).isEqualTo("stderr");
            assertThat(text(second, "sequence")).isEqualTo("1");
            assertThat(decoded(second)).containsExactly(0xff);
            assertThat(text(guest.hearAnswer("1"), "success")).isEqualTo("true");
        }
    }

    @Test
    void cancelsACommandAndWhatItStarted() throws Exception {
        try (var guest = Guest.with(Guest.ROOM_FOR_ALL)) {
            hello(guest, "s", "'cancel','streaming'");
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

    @Test
    void takesAndGivesFilesOfWhateverBytes() throws Exception {
        try (var guest = Guest.readingAndWriting(folder)) {
            hello(guest, "s", "'files'");
            var bytes = new byte[] {0, (byte) 0xff, '\n', '"', 1};
            var file = folder.resolve("in.bin");
            guest.say(
                    "{'type':'file_write','id':'1','transfer':'t','path':'"
                            + file
                            + "','offset':2,'data':'"
                            + base64(bytes, 2, 5)
                            + "'}");
            guest.hearAnswer("1");
            guest.say(
                    "{'type':'file_write','id':'2','transfer':'t','path':'"
                            + file
                            + "','offset':0,'data':'"
                            + base64(bytes, 0, 2)
                            + "'}");
            guest.hearAnswer("2");
            assertThat(file).as("it has its name only when it is whole").doesNotExist();
            guest.say(
                    "{'type':'file_done','id':'3','transfer':'t','path':'"
                            + file
                            + "','sha256':'"
                            + sha256(bytes)
                            + "'}");
            assertThat(text(guest.hearAnswer("3"), "success")).isEqualTo("true");
            assertThat(file).hasBinaryContent(bytes);

            guest.say(
                    "{'type':'file_read','id':'4','path':'" + file + "','offset':1,'length':100}");
            var data = (Members) guest.hearAnswer("4").value("data").orElseThrow();
            assertThat(decoded(data)).containsExactly(0xff, '\n', '"', 1);
            assertThat(text(data, "end")).isEqualTo("true");
        }
    }

    @Test
    void givesNoNameToAFileThatIsNotWhatWasMeant() throws Exception {
        try (var guest = Guest.readingAndWriting(folder)) {
            hello(guest, "s", "'files'");
            var file = folder.resolve("in.bin");
            guest.say(
                    "{'type':'file_write','id':'1','transfer':'t','path':'"
                            + file
                            + "','offset':0,'data':'AAAA'}");
            guest.say(
                    "{'type':'file_done','id':'2','transfer':'t','path':'"
                            + file
                            + "','sha256':'"
                            + "00".repeat(32)
                            + "'}");

            assertThat(code(guest.hearAnswer("2"))).isEqualTo("digest_differs");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void readsAndWritesNothingBesideTheFoldersOfThePolicy() throws Exception {
        var allowed = Files.createDirectory(folder.resolve("allowed"));
        var secret = Files.writeString(folder.resolve("secret"), "hidden");
        Files.createSymbolicLink(allowed.resolve("link"), secret);
        Files.createSymbolicLink(allowed.resolve("out"), folder);
        new ProcessBuilder("mkfifo", allowed.resolve("pipe").toString()).start().waitFor();
        try (var guest = Guest.readingAndWriting(allowed)) {
            hello(guest, "s", "'files'");

            assertThat(read(guest, secret)).isEqualTo("denied");
            assertThat(read(guest, allowed.resolve("link"))).isEqualTo("unreadable");
            assertThat(read(guest, allowed.resolve("out/secret"))).isEqualTo("unreadable");
            assertThat(read(guest, allowed.resolve("pipe"))).isEqualTo("unreadable");
            assertThat(read(guest, allowed.resolve("absent"))).isEqualTo("unreadable");
            guest.say(
                    "{'type':'file_write','id':'w','transfer':'t','path':'"
                            + allowed.resolve("out/new")
                            + "','offset':0,'data':'AAAA'}");
            assertThat(code(guest.hearAnswer("w"))).isEqualTo("unwritable");
            assertThat(folder).isDirectoryNotContaining("glob:**new*");
        }
    }

    private static String read(Guest guest, Path file) {
        guest.say(
                "{'type':'file_read','id':'"
                        + file.getFileName()
                        + "','path':'"
                        + file
                        + "','length':100}");
        return code(guest.hearAnswer(String.valueOf(file.getFileName())));
    }

    @Test
    void saysNothingToAHostThatHasNotProvenItself() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, KEY)) {
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
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, KEY)) {
            var keys = handshake(guest);
            guest.say("{'type':'authenticate','proof':'" + keys.hostProof() + "'}");
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
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, KEY)) {
            var keys = handshake(guest);
            guest.say("{'type':'authenticate','proof':'" + "00".repeat(32) + "'}");
            assertThat(code(guest.hear(_ -> true))).isEqualTo("bad_proof");
            guest.say("{'type':'authenticate','proof':'" + keys.hostProof() + "'}");
            assertThat(code(guest.hear(_ -> true)))
                    .as("a try takes a hello")
                    .isEqualTo("out_of_order");
            handshake(guest);
            guest.say("{'type':'authenticate','proof':'" + keys.hostProof() + "'}");
            assertThat(code(guest.hear(_ -> true)))
                    .as("of another conversation")
                    .isEqualTo("bad_proof");
        }
    }

    @Test
    void takesNoMessageThatSomebodyChanged() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, KEY)) {
            var keys = handshake(guest);
            guest.say("{'type':'authenticate','proof':'" + keys.hostProof() + "'}");
            guest.hear(_ -> true);
            var signed = new Signing(keys.host()).signed("{\"type\":\"Metrics\"}");
            guest.say(JsonWriter.write(signed).replace("Metrics", "metrics"));

            assertThat(code(signedAnswer(guest, keys))).isEqualTo("bad_proof");
        }
    }

    @Test
    void takesNothingForItsHostsThatItSignedItself() throws Exception {
        try (var guest = Guest.withKey(Guest.ROOM_FOR_ALL, KEY)) {
            var keys = handshake(guest);
            guest.say("{'type':'authenticate','proof':'" + keys.guestProof() + "'}");
            assertThat(code(guest.hear(_ -> true))).isEqualTo("bad_proof");
            keys = handshake(guest);
            guest.say("{'type':'authenticate','proof':'" + keys.hostProof() + "'}");
            guest.hear(message -> text(message, "type").equals("authenticated"));
            var reflected = new Signing(keys.guest()).signed("{\"type\":\"Metrics\"}");
            guest.say(JsonWriter.write(reflected));

            assertThat(code(signedAnswer(guest, keys))).isEqualTo("bad_proof");
        }
    }

    private static Handshake handshake(Guest guest) {
        guest.say("{'type':'hello','session':'s','capabilities':[],'nonce':'" + NONCE + "'}");
        var hello = guest.hear(message -> text(message, "type").equals("hello"));
        var keys = Handshake.of(KEY, "s", NONCE, text(hello, "nonce"));
        assertThat(keys.provesGuest(text(hello, "proof"))).isTrue();
        return keys;
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

    private static void hello(Guest guest, String session, String capabilities) {
        guest.say(
                "{'type':'hello','session':'"
                        + session
                        + "','capabilities':["
                        + capabilities
                        + "]}");
        guest.hear(message -> text(message, "type").equals("hello"));
    }

    private static byte[] decoded(Members message) {
        return Base64.getDecoder().decode(text(message, "data"));
    }

    private static String base64(byte[] bytes, int from, int to) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, to));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
