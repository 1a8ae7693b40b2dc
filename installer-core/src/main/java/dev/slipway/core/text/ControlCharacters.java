package dev.slipway.core.text;

import java.util.regex.Pattern;

/// What nobody sees in a text, and a terminal or a page obeys: control characters, and those that format (they turn the direction
/// of what follows, or join letters). What a machine, a disk or a registry says may have them.
///
/// The agent has the same pattern in `GuestMetrics`: its guest side depends on nothing of ours (decision 4).
public final class ControlCharacters {
    private static final Pattern SOME = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private ControlCharacters() {}

    public static boolean areIn(String text) {
        return SOME.matcher(text).find();
    }

    /// With a blank in place of each run of them, so that words stay apart.
    public static String blanked(String text) {
        return SOME.matcher(text).replaceAll(" ");
    }

    /// The text without them.
    public static String leftOut(String text) {
        return SOME.matcher(text).replaceAll("");
    }
}
