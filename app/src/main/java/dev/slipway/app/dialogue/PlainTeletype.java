package dev.slipway.app.dialogue;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/// For a terminal that can only show one line after the other, or for a pipe. The terminal itself lets a line be
/// corrected before it is sent.
public final class PlainTeletype implements Teletype {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private final Keyboard keyboard;
    private final PrintWriter out;
    private Optional<Open> open = Optional.empty();
    private boolean reading;

    private record Open(Question question, Consumer<Answer> answered) {}

    public PlainTeletype(Keyboard keyboard, PrintWriter out) {
        this.keyboard = keyboard;
        this.out = out;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public synchronized void print(String lines) {
        open.ifPresent(_ -> out.println());
        out.println(lines);
        open.map(Open::question).ifPresent(this::prompt);
        out.flush();
    }

    /// A line that is being waited for since an earlier question answers this one.
    @Override
    public synchronized void ask(Question question, Consumer<Answer> answered) {
        open = Optional.of(new Open(question, answered));
        if (reading) {
            prompt(question);
        } else {
            reading = true;
            Thread.ofPlatform().daemon().name("slipway-keyboard").start(() -> read(question));
        }
    }

    @Override
    public synchronized void drop() {
        open = Optional.empty();
        out.println();
    }

    /// Ctrl-C ends the program.
    @Override
    public void onInterrupt(Runnable interrupt) {}

    @Override
    public synchronized void close() {
        out.flush();
    }

    private void prompt(Question question) {
        out.print(question.prompt());
        out.flush();
    }

    private void read(Question question) {
        var answer = answer(question);
        taken().map(Open::answered).ifPresent(answered -> answered.accept(answer));
    }

    private synchronized Optional<Open> taken() {
        var now = open;
        open = Optional.empty();
        reading = false;
        return now;
    }

    private Answer answer(Question question) {
        try {
            var line =
                    switch (question.kind()) {
                        case CHOICE, TEXT -> keyboard.line(question.prompt());
                        case SECRET -> keyboard.secret(question.prompt());
                    };
            return line.<Answer>map(Answer.Typed::new).orElseGet(Answer.HungUp::new);
        } catch (IOException e) {
            return new Answer.HungUp();
        }
    }
}
