package dev.slipway.agent.tool;

import dev.slipway.agent.line.Bytes;
import java.time.Duration;

/// What came of a program, whatever ended it.
///
/// @param exit 128 and the signal's number where a signal ended it, as shells say it
/// @param dropped bytes of both streams beyond the limit
public record Ran(int exit, End end, Bytes out, Bytes err, long dropped, Duration took) {
    public enum End {
        BY_ITSELF,
        OUT_OF_TIME
    }

    public boolean well() {
        return end == End.BY_ITSELF && exit == 0;
    }

    /// Bytes that are not UTF-8 are replaced.
    public String text() {
        return out.text();
    }

    public String errors() {
        return err.text();
    }
}
