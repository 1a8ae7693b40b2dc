package dev.slipway.core.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the daemon says on its console, in a file as well that outlives it: with the time, and with the warnings that go elsewhere.
/// Never what only the console may show, such as the claim code: whoever has the stick reads this.
///
/// @param file nothing where there is no folder for it
record DaemonLog(Optional<PatientHandler> file) implements AutoCloseable {
    static final DaemonLog NONE = new DaemonLog(Optional.empty());

    private static final Logger ROOT = Logger.getLogger("");

    private static final int LONGEST_BYTES = 1 << 20;

    private static final int FILES = 2;

    /// `machined.0.log`, behind what is there, and `machined.1.log`, which is older.
    ///
    /// @param folder where it is, if there is such a folder
    /// @param console is told why nothing is kept, if it is not
    static DaemonLog in(Path folder, Consumer<String> console) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        try {
            return begun(
                    new FileHandler(
                            folder.resolve("machined.%g.log").toString(),
                            LONGEST_BYTES,
                            FILES,
                            true));
        } catch (IOException e) {
            console.accept(Screen.word("machined.nothing-kept", folder, e));
            return NONE;
        }
    }

    private static DaemonLog begun(FileHandler file) {
        file.setFormatter(new Timed());
        var patient = new PatientHandler(file);
        ROOT.addHandler(patient);
        return new DaemonLog(Optional.of(patient));
    }

    /// Who says a line to that console says it to the file as well.
    Consumer<String> beside(Consumer<String> console) {
        return console.andThen(this::line);
    }

    private void line(String text) {
        file.ifPresent(kept -> kept.publish(new LogRecord(Level.INFO, text)));
    }

    @Override
    public void close() {
        file.ifPresent(
                kept -> {
                    ROOT.removeHandler(kept);
                    kept.close();
                });
    }

    /// A line for each, behind the moment by the machine's clock.
    private static final class Timed extends Formatter {
        @Override
        public String format(LogRecord record) {
            return "%s  %s%n%s"
                    .formatted(record.getInstant(), formatMessage(record), thrown(record));
        }

        private static String thrown(LogRecord record) {
            if (record.getThrown() == null) {
                return "";
            }
            var text = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(text, true));
            return text.toString();
        }
    }
}
