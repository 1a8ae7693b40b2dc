package dev.slipway.agent.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads newline-delimited UTF-8, whatever the pieces in which it arrives, in bounded memory.
///
/// A read that finds nothing is no end of the stream: what was read of a line is kept for the next call.
public final class LineReader {
    /// Where the bytes come from.
    public interface Source {
        /// @return how many were read; none where there is nothing now
        int read(byte[] into) throws IOException;
    }

    private static final int CHUNK = 8192;

    private final Source in;
    private final byte[] chunk = new byte[CHUNK];
    private final int longest;
    private byte[] line = new byte[CHUNK];
    private int next;
    private int end;
    private int length;
    private long skipped;

    /// @param longest in bytes, without the newline
    public LineReader(Source in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next line; empty when there is nothing more to read now. What came of an unfinished line is kept.
    public Optional<Line> read() throws IOException {
        while (true) {
            if (next == end && !fill()) {
                return Optional.empty();
            }
            var from = next;
            while (next < end && chunk[next] != '\n') {
                next++;
            }
            take(from, next - from);
            if (next < end) {
                next++;
                return Optional.of(taken());
            }
        }
    }

    /// Who said the beginning of a line is gone, and will not say its end: what comes next is a line of its own.
    ///
    /// @return how many bytes are dropped
    public long forget() {
        var dropped = length + skipped;
        length = 0;
        skipped = 0;
        return dropped;
    }

    private boolean fill() throws IOException {
        var read = in.read(chunk);
        next = 0;
        end = Math.max(0, read);
        return end > 0;
    }

    private void take(int from, int count) {
        var kept = Math.min(count, longest - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + kept)));
        }
        System.arraycopy(chunk, from, line, length, kept);
        length += kept;
        skipped += count - kept;
    }

    private Line taken() {
        var taken = skipped > 0 ? new Line.TooLong(length + skipped) : text();
        forget();
        return taken;
    }

    private Line text() {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return new Line.Text(decoder.decode(ByteBuffer.wrap(line, 0, length)).toString());
        } catch (CharacterCodingException e) {
            return new Line.NotText();
        }
    }
}
