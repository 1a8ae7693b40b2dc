package dev.slipway.agent.message;

import java.util.List;
import java.util.Random;

/// Lines into which something was put, or of which something was taken away: always the same ones, in the same order.
public final class ChangedLines {
    /// What lies near what is allowed, and what other readers stumble over.
    private static final List<String> PIECES =
            List.of(
                    "\0",
                    "\\u0000",
                    "\ud83d",
                    "\\ud83d",
                    "\uffff",
                    "1e999999999",
                    "-0",
                    "9223372036854775808",
                    "NaN",
                    "null",
                    "true",
                    "[[[[",
                    "{'a':",
                    "'type':'Metrics',",
                    "\\",
                    "'",
                    ",",
                    ":",
                    "}",
                    "]",
                    "\u2028",
                    "\r",
                    "\ufeff");

    private final Random random = new Random(4711);

    /// Once to three times: something is put in, taken away, or both.
    ///
    /// @param line with single quotes for double ones
    public String of(String line) {
        var changed = new StringBuilder(line);
        for (var times = 1 + random.nextInt(3); times > 0 && !changed.isEmpty(); times--) {
            var from = random.nextInt(changed.length());
            var to = Math.min(changed.length(), from + random.nextInt(6));
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            changed.replace(from, to, random.nextBoolean() ? piece : "");
        }
        return changed.toString().replace('\'', '"');
    }
}
