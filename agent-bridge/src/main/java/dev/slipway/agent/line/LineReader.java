package dev.slipway.agent.line;

import java.io.IOException;
import java.util.Optional;

/// Reads newline-delimited UTF-8, whatever the pieces in which it arrives, in bounded memory.
///
/// A read that finds nothing is no end of the stream: what was read of a line is kept for the next call.
public final class LineReader {
    private final Inflow in;
    private final Collected line;

    /// @param longest in bytes, without the newline
    public LineReader(Source source, int longest) {
        this.in = new Inflow(source);
        this.line = new Collected(longest);
    }

    /// The next line; empty when there is nothing more to read now. What came of an unfinished line is kept.
    public Optional<Line> read() throws IOException {
        while (in.hasMore()) {
            if (in.moved(line, (byte) '\n')) {
                return Optional.of(line.taken());
            }
        }
        return Optional.empty();
    }

    /// Who said the beginning of a line is gone, and will not say its end: what comes next is a line of its own.
    ///
    /// @return how many bytes are dropped
    public long forget() {
        return line.forget();
    }
}
