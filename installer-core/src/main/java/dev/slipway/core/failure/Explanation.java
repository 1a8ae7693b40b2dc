package dev.slipway.core.failure;

import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// A failure in words: what happened to which object, why, and what to do now.
///
/// What was changed so far is known only to whoever ran: the ending of an installation says it.
public record Explanation(String what, String cause, String remedy) {
    private static final String BUNDLE = "dev.slipway.core.failure.messages";

    public static Explanation of(Failure failure) {
        var words = ResourceBundle.getBundle(BUNDLE, Locale.getDefault());
        var name = failure.getClass().getSimpleName();
        var arguments = arguments(failure);
        return new Explanation(
                worded(words, name + ".what", arguments),
                worded(words, name + ".cause", arguments),
                worded(words, name + ".remedy", arguments));
    }

    /// One line for a terminal or a log.
    public String line() {
        return what + " " + cause + " " + remedy;
    }

    private static String worded(ResourceBundle words, String key, Object[] arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }

    private static Object[] arguments(Failure failure) {
        return Arrays.stream(failure.getClass().getRecordComponents())
                .map(component -> argument(failure, component))
                .toArray();
    }

    /// As text, so that no number gets grouping marks: `8443`, not `8,443`.
    private static String argument(Failure failure, RecordComponent component) {
        try {
            var value = component.getAccessor().invoke(failure);
            return value instanceof Iterable<?> many
                    ? String.join(" ", texts(many))
                    : String.valueOf(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of this module without an accessor", e);
        }
    }

    private static Iterable<String> texts(Iterable<?> many) {
        var texts = new java.util.ArrayList<String>();
        many.forEach(each -> texts.add(String.valueOf(each)));
        return texts;
    }
}
