package dev.slipway.core.remote;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// What is said of the live settings.
final class RemoteWords {
    private RemoteWords() {}

    static String of(String key, Object... arguments) {
        var bundle =
                ResourceBundle.getBundle("dev.slipway.core.remote.messages", Locale.getDefault());
        var texts = Stream.of(arguments).map(String::valueOf).toArray(); // numbers without marks
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
