package dev.slipway.core.config;

import dev.slipway.core.kdl.Position;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is wrong with a machine configuration, by itself or on a machine, in words, and what to do about it.
///
/// @param code stable, for documentation and scripts: `disk-duplicate`
/// @param field which it belongs to, such as `pool[0].vdev[1].disks[0]`; empty where only a value was looked at
/// @param line in the KDL text, from 1; 0 where it has none
/// @param object what it is about: the value itself, a serial number; empty where it is a secret
public record Problem(
        Severity severity,
        String code,
        String field,
        int line,
        int column,
        String object,
        String cause,
        String remedy) {
    public enum Severity {
        /// Nothing is installed while there is one.
        ERROR,
        WARNING,
        /// Nothing to be done about; what could not be looked at, for example.
        NOTE
    }

    /// In the order of the text; what has no place in it comes last.
    public static final Comparator<Problem> BY_POSITION =
            Comparator.comparing((Problem problem) -> problem.line() == 0)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column)
                    .thenComparing(Problem::field);

    private static final String BUNDLE = "dev.slipway.core.config.messages";

    /// @param details the arguments of the messages from `{1}` on; `object` is `{0}`
    static Problem of(String code, String object, Object... details) {
        var arguments = arguments(object, details);
        return new Problem(
                Severity.ERROR,
                code,
                "",
                0,
                0,
                object,
                words(code + ".cause", arguments),
                words(code + ".remedy", arguments));
    }

    /// With the nearest of `candidates` as the remedy, if one is near.
    static Problem misspelt(String code, String object, Collection<String> candidates) {
        var problem = of(code, object, String.join(", ", candidates));
        return Spelling.nearest(object, candidates)
                .map(near -> problem.withRemedy(words("did-you-mean", near)))
                .orElse(problem);
    }

    /// Whether nothing can be installed.
    public boolean forbids() {
        return severity == Severity.ERROR;
    }

    /// One line for a terminal: the cause and the remedy.
    public String message() {
        return cause + " " + remedy;
    }

    Problem in(String owner) {
        return new Problem(severity, code, owner, line, column, object, cause, remedy);
    }

    Problem at(Position place) {
        return new Problem(
                severity, code, field, place.line(), place.column(), object, cause, remedy);
    }

    Problem asWarning() {
        return new Problem(Severity.WARNING, code, field, line, column, object, cause, remedy);
    }

    private Problem withRemedy(String better) {
        return new Problem(severity, code, field, line, column, object, cause, better);
    }

    private static Object[] arguments(String object, Object[] details) {
        var arguments = new Object[details.length + 1];
        arguments[0] = object;
        for (var i = 0; i < details.length; i++) {
            arguments[i + 1] = String.valueOf(details[i]);
        }
        return arguments;
    }

    private static String words(String key, Object... arguments) {
        var words = ResourceBundle.getBundle(BUNDLE, Locale.getDefault());
        return new MessageFormat(words.getString(key), Locale.ROOT)
                .format(Arrays.copyOf(arguments, arguments.length));
    }
}
