package dev.slipway.core.alert;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Something is wrong with the machine.
///
/// @param object what it is about, such as a path
/// @param found what was measured, for people
public record Alert(Severity severity, Kind kind, String object, String found) {
    public enum Severity {
        /// What goes on may fail any moment.
        CRITICAL,
        /// It goes on, but somebody should look.
        WARNING
    }

    public enum Kind {
        MEMORY_LOW,
        PROCESSES_KILLED,
        SPACE_LOW,
        READ_ONLY,
        DISK_FAILING,
        DISK_AGEING,
        DISK_GONE,
        NO_LINK,
        CLOCK_UNSET
    }

    /// Whether it is about the same thing, however bad it is by now.
    public boolean isOfSame(Alert other) {
        return kind == other.kind && object.equals(other.object);
    }

    public String what() {
        return words("what");
    }

    public String remedy() {
        return words("remedy");
    }

    /// One line for a console.
    public String line() {
        return "%s: %s %s".formatted(word("severity." + severity), what(), remedy());
    }

    /// The line that says that it is over.
    public String overLine() {
        return new MessageFormat(word("over"), Locale.ROOT).format(new Object[] {what()});
    }

    private String words(String which) {
        var texts = Stream.of(object, found).toArray();
        return new MessageFormat(word(which + "." + kind), Locale.ROOT).format(texts);
    }

    private static String word(String key) {
        return ResourceBundle.getBundle("dev.slipway.core.alert.messages").getString(key);
    }
}
