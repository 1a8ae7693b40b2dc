package dev.slipway.core.platform.simulated;

/// A tool's way to say no: its exit code, and what it writes to standard error.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int exit;
    private final String words;

    Refusal(int exit, String words) {
        super(words);
        this.exit = exit;
        this.words = words;
    }

    int exit() {
        return exit;
    }

    String words() {
        return words;
    }
}
