package dev.slipway.agent.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads newline-delimited UTF-8, whatever the pieces in which it arrives, in bounded memory.
///
/// A virtio-serial port answers a read with nothing while its host is away; that is no end of the stream,
/// so what was read of a line is kept for the next call.
public final class LineReader {
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] line;
    private int next;
    private int end;
    private int length;
    private long skipped;

    /// @param longest in bytes, without the newline
    public LineReader(InputStream in, int longest) {
        this.in = in;
        this.line = new byte[longest];
    }

    /// The next line; empty when there is nothing more to read now. What came of an unfinished line is kept.
    public Optional<Line> read() throws IOException {
        while (true) {
            if (next == end && !fill()) {
                return Optional.empty();
            }
            var each = chunk[next++];
            if (each == '\n') {
                return Optional.of(taken());
            }
            take(each);
        }
    }

    private boolean fill() throws IOException {
        var read = in.read(chunk);
        next = 0;
        end = Math.max(0, read);
        return end > 0;
    }

    private void take(byte each) {
        if (length < line.length) {
            line[length++] = each;
        } else {
            skipped++;
        }
    }

    private Line taken() {
        var taken = skipped > 0 ? new Line.TooLong(length + skipped) : text();
        length = 0;
        skipped = 0;
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
