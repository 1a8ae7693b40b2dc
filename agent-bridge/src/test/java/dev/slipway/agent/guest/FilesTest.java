package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.code;
import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json.Members;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Files that a host writes and reads.
@EnabledOnOs(OS.LINUX)
@Timeout(20)
class FilesTest {
    @TempDir Path folder;

    @Test
    void takesAndGivesFilesOfWhateverBytes() throws Exception {
        try (var guest = Guest.readingAndWriting(folder)) {
            new Host(guest).hello("s", "files");
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
            assertThat(Guest.decoded(data)).containsExactly(0xff, '\n', '"', 1);
            assertThat(text(data, "end")).isEqualTo("true");
        }
    }

    @Test
    void givesNoNameToAFileThatIsNotWhatWasMeant() throws Exception {
        try (var guest = Guest.readingAndWriting(folder)) {
            new Host(guest).hello("s", "files");
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
            new Host(guest).hello("s", "files");

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

    private static String base64(byte[] bytes, int from, int to) {
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, from, to));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
