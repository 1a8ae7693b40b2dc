package dev.slipway.app.dialogue;

/// What came of a question.
public sealed interface Answer {
    /// A line, without its end.
    record Typed(String text) implements Answer {
        /// Without the text: it may be a secret.
        @Override
        public String toString() {
            return "Typed[%d characters]".formatted(text.length());
        }
    }

    /// Ctrl-C: this question is not to be answered.
    record Refused() implements Answer {}

    /// Ctrl-D, or the line was hung up: nobody answers any more.
    record HungUp() implements Answer {}
}
