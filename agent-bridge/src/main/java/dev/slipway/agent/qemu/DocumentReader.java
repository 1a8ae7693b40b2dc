package dev.slipway.agent.qemu;

import dev.slipway.agent.line.Line;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells JSON objects on a stream apart, with or without an end of line between them. The byte 0xFF, which is in no text, begins
/// anew, as hosts do that do not know what was said before them.
final class DocumentReader {
    /// Where the bytes come from.
    interface Source {
        int read(byte[] into) throws IOException;
    }

    private static final int CHUNK = 8192;
    private static final int ANEW = 0xff;

    private final Source source;
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] document;
    private int next;
    private int end;
    private int length;
    private long skipped;
    private int depth;
    private boolean inText;
    private boolean escaped;

    /// @param longest in bytes
    DocumentReader(Source source, int longest) {
        this.source = source;
        this.document = new byte[longest];
    }

    /// The next object, or what stands where one should be, up to the end of its line; empty when there is nothing more to read
    /// now.
    Optional<Line> read() throws IOException {
        while (true) {
            if (next == end && !fill()) {
                return Optional.empty();
            }
            if (took(chunk[next++] & 0xff)) {
                return Optional.of(taken());
            }
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        end = source.read(chunk);
        return end > 0;
    }

    /// @return whether something ended with it
    private boolean took(int each) {
        if (each == ANEW) {
            forget();
            return false;
        }
        if (depth == 0 && each <= ' ') {
            return each == '\n' && length > 0;
        }
        keep((byte) each);
        return depth == 0 ? begins(each) : ends(each);
    }

    private boolean begins(int each) {
        if (each == '{' && length == 1) {
            depth = 1;
        }
        return false;
    }

    private boolean ends(int each) {
        if (inText) {
            inText = escaped || each != '"';
            escaped = !escaped && each == '\\';
            return false;
        }
        switch (each) {
            case '"' -> inText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {}
        }
        return depth == 0;
    }

    private void keep(byte each) {
        if (length < document.length) {
            document[length++] = each;
        } else {
            skipped++;
        }
    }

    private Line taken() {
        var taken = skipped > 0 ? new Line.TooLong(length + skipped) : text();
        forget();
        return taken;
    }

    private Line text() {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return new Line.Text(decoder.decode(ByteBuffer.wrap(document, 0, length)).toString());
        } catch (CharacterCodingException _) {
            return new Line.NotText();
        }
    }

    /// Whatever was begun.
    void forget() {
        length = 0;
        skipped = 0;
        depth = 0;
        inText = false;
        escaped = false;
    }
}
