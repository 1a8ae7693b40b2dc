package dev.slipway.app.dialogue;

import java.util.function.Consumer;

/// What writes lines and reads lines. One question is open at a time.
public interface Teletype extends AutoCloseable {
    /// How many characters a line has.
    int columns();

    /// How many lines can be seen at once.
    int rows();

    /// Whole lines, also while a question is open: then they stand before it.
    void print(String lines);

    /// Returns at once.
    ///
    /// @param answered is called on whatever thread, once, unless the question was dropped
    void ask(Question question, Consumer<Answer> answered);

    /// The open question is of no interest any more. The next one is no secret: where a terminal shows what is typed
    /// by itself, it does so for what is typed next.
    void drop();

    /// @param interrupt what Ctrl-C does while no question is open, where it does not end the program
    void onInterrupt(Runnable interrupt);

    @Override
    void close();
}
