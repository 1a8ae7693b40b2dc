package dev.slipway.core.platform.simulated;

/// A tool's way to say no: its exit code, and what it writes.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int exit;
    private final String said;
    private final String words;

    /// @param words on standard error
    Refusal(int exit, String words) {
        this(exit, "", words);
    }

    /// @param said on standard output
    Refusal(int exit, String said, String words) {
        super(words);
        this.exit = exit;
        this.said = said;
        this.words = words;
    }

    String said() {
        return said;
    }

    int exit() {
        return exit;
    }

    String words() {
        return words;
    }
}
