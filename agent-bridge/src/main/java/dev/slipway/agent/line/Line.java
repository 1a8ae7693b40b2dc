package dev.slipway.agent.line;

/// What was read up to a newline.
public sealed interface Line {
    /// @param text without its newline
    record Text(String text) implements Line {}

    /// Longer than allowed: read to its end and dropped, so that the next line is whole.
    ///
    /// @param bytes how long it was
    record TooLong(long bytes) implements Line {}

    /// Not UTF-8.
    record NotText() implements Line {}
}
