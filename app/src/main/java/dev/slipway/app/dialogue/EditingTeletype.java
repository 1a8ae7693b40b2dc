package dev.slipway.app.dialogue;

import dev.slipway.app.dialogue.Question.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/// For a terminal on which the cursor can be moved: a line can be edited, and earlier ones can be had again by the
/// arrow keys.
public final class EditingTeletype implements Teletype {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final char NOTHING = 0;

    private final Terminal terminal;
    private final LineReader reader;
    private Thread keyboard = new Thread(() -> {});

    private EditingTeletype(Terminal terminal) {
        this.terminal = terminal;
        reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .option(Option.BRACKETED_PASTE, false) // a vt100 would show its orders
                        .option(Option.DISABLE_EVENT_EXPANSION, true)
                        .variable(LineReader.DISABLE_HISTORY, true) // what is kept is said below
                        .build();
    }

    /// On the terminal of this process.
    public static EditingTeletype ofThisProcess() throws IOException {
        var terminal = TerminalBuilder.builder().system(true).graphemeCluster(false).build();
        if (terminal.getSize().getColumns() == 0) {
            terminal.setSize(Size.of(COLUMNS, ROWS)); // nobody has told a serial line what it is
        }
        return new EditingTeletype(terminal);
    }

    @Override
    public int columns() {
        return terminal.getSize().getColumns();
    }

    @Override
    public int rows() {
        return terminal.getSize().getRows();
    }

    @Override
    public void print(String lines) {
        reader.printAbove(lines);
    }

    @Override
    public void ask(Question question, Consumer<Answer> answered) {
        keyboard =
                Thread.ofPlatform()
                        .daemon()
                        .name("slipway-keyboard")
                        .start(() -> answered.accept(answer(question)));
    }

    /// Returns when the terminal is free for the next question.
    @Override
    public void drop() {
        keyboard.interrupt();
        try {
            keyboard.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onInterrupt(Runnable interrupt) {
        terminal.handle(Signal.INT, _ -> interrupt.run());
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(Question question) {
        try {
            var secret = question.kind() == Kind.SECRET;
            var line = reader.readLine(question.prompt(), secret ? NOTHING : null);
            if (question.kind() == Kind.TEXT && !line.isBlank()) {
                reader.getHistory().add(line);
            }
            return new Answer.Typed(line);
        } catch (UserInterruptException e) {
            return new Answer.Refused();
        } catch (EndOfFileException e) {
            return new Answer.HungUp();
        }
    }
}
