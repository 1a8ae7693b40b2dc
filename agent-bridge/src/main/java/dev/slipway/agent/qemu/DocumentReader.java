package dev.slipway.agent.qemu;

import dev.slipway.agent.line.Collected;
import dev.slipway.agent.line.Inflow;
import dev.slipway.agent.line.Line;
import dev.slipway.agent.line.Source;
import java.io.IOException;
import java.util.Optional;

/// Tells JSON objects on a stream apart, with or without an end of line between them. The byte 0xFF, which is in no text, begins
/// anew, as hosts do that do not know what was said before them.
final class DocumentReader {
    private static final int ANEW = 0xff;

    private final Inflow in;
    private final Collected document;
    private int depth;
    private boolean inText;
    private boolean escaped;

    /// @param longest in bytes
    DocumentReader(Source source, int longest) {
        this.in = new Inflow(source);
        this.document = new Collected(longest);
    }

    /// The next object, or what stands where one should be, up to the end of its line; empty when there is nothing more to read
    /// now.
    Optional<Line> read() throws IOException {
        while (in.hasMore()) {
            if (took(in.next())) {
                return Optional.of(taken());
            }
        }
        return Optional.empty();
    }

    /// @return whether something ended with it
    private boolean took(int each) {
        if (each == ANEW) {
            forget();
            return false;
        }
        if (depth == 0 && each <= ' ') {
            return each == '\n' && document.length() > 0;
        }
        document.keep((byte) each);
        return depth == 0 ? begins(each) : ends(each);
    }

    private boolean begins(int each) {
        if (each == '{' && document.length() == 1) {
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

    private Line taken() {
        var taken = document.taken();
        forget();
        return taken;
    }

    /// Whatever was begun.
    void forget() {
        document.forget();
        depth = 0;
        inText = false;
        escaped = false;
    }
}
