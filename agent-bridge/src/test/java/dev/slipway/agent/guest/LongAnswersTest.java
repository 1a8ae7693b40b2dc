package dev.slipway.agent.guest;

import static dev.slipway.agent.guest.Guest.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Answers that are longer than the lines that the host takes.
@EnabledOnOs(OS.LINUX)
@Timeout(20)
class LongAnswersTest {
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
            data.write(Guest.decoded(chunk));
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
}
