package dev.slipway.core.machine.plain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What is said to people about a plain machined.
final class Words {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.slipway.core.machine.plain.messages");

    private Words() {}

    static String of(String key, Object... arguments) {
        var texts = Stream.of(arguments).map(String::valueOf).toArray(); // numbers without marks
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(texts);
    }
}
