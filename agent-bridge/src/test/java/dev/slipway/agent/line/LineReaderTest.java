package dev.slipway.agent.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.line.Line.NotText;
import dev.slipway.agent.line.Line.Text;
import dev.slipway.agent.line.Line.TooLong;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void tellsManyLinesOfOneWriteApart() throws IOException {
        assertThat(all(arriving("one\ntwo\n\nthree\n")))
                .containsExactly(new Text("one"), new Text("two"), new Text(""), new Text("three"));
    }

    @Test
    void putsALineTogetherThatArrivesInPieces() throws IOException {
        var reader = arriving("{\"ty", "", "pe\":1}\n");

        assertThat(reader.read()).as("nothing more has come yet").isEmpty();
        assertThat(reader.read()).contains(new Text("{\"type\":1}"));
    }

    @Test
    void forgetsHalfALineOfAHostThatIsGone() throws IOException {
        var reader = arriving("{\"ty", "", "pe\":1}\n");
        reader.read();

        assertThat(reader.forget()).isEqualTo(4);
        assertThat(reader.read()).contains(new Text("pe\":1}"));
    }

    @Test
    void dropsALineThatIsTooLongAndReadsTheNextOneWhole() throws IOException {
        assertThat(all(arriving("x".repeat(100_000) + "\nnext\n")))
                .containsExactly(new TooLong(100_000), new Text("next"));
    }

    @Test
    void takesALineOfExactlyTheBound() throws IOException {
        assertThat(all(arriving("x".repeat(64) + "\n"))).containsExactly(new Text("x".repeat(64)));
    }

    @Test
    void saysWhatIsNotText() throws IOException {
        var reader =
                new LineReader(new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n'})::read, 64);

        assertThat(reader.read()).contains(new NotText());
    }

    @Test
    void putsACharacterTogetherThatArrivesByteByByte() throws IOException {
        var bytes = "ä漢\ud83d\ude00\n".getBytes(StandardCharsets.UTF_8);
        var at = new AtomicInteger();
        var reader =
                new LineReader(
                        into -> {
                            into[0] = bytes[at.getAndIncrement()];
                            return 1;
                        },
                        64);

        assertThat(reader.read()).contains(new Text("ä漢\ud83d\ude00"));
    }

    @Test
    void takesHalfACharacterForNoText() throws IOException {
        for (var half :
                List.of(
                        new byte[] {(byte) 0xc3, '\n'},
                        new byte[] {(byte) 0xf0, (byte) 0x9f, (byte) 0x98, '\n'},
                        new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'},
                        new byte[] {(byte) 0xc0, (byte) 0x80, '\n'})) {
            var reader = new LineReader(new ByteArrayInputStream(half)::read, 64);

            assertThat(reader.read()).contains(new NotText());
        }
    }

    private static List<Line> all(LineReader reader) throws IOException {
        var lines = new ArrayList<Line>();
        for (var line = reader.read(); line.isPresent(); line = reader.read()) {
            lines.add(line.get());
        }
        return lines;
    }

    private static LineReader arriving(String... pieces) {
        return new LineReader(new Pieces(new ArrayDeque<>(List.of(pieces)))::read, 64);
    }

    /// Answers each read with the next piece, and an empty piece with nothing, as a port does.
    private static final class Pieces extends InputStream {
        private final Queue<String> pieces;
        private InputStream current = InputStream.nullInputStream();

        Pieces(Queue<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in chunks");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = current.read(into, from, length);
            if (read >= 0 || pieces.isEmpty()) {
                return read;
            }
            current = new ByteArrayInputStream(pieces.remove().getBytes(StandardCharsets.UTF_8));
            return current.read(into, from, length);
        }
    }
}
