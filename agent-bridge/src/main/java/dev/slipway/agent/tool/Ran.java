package dev.slipway.agent.tool;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What came of a program, whatever ended it.
///
/// @param exit 128 and the signal's number where a signal ended it, as shells say it
/// @param dropped bytes of both streams beyond the limit
public record Ran(int exit, End end, byte[] out, byte[] err, long dropped, Duration took) {
    public enum End {
        BY_ITSELF,
        OUT_OF_TIME
    }

    public boolean well() {
        return end == End.BY_ITSELF && exit == 0;
    }

    /// Bytes that are not UTF-8 are replaced.
    public String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    public String errors() {
        return new String(err, StandardCharsets.UTF_8);
    }
}
