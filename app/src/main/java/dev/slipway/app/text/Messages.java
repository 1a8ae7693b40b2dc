package dev.slipway.app.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the app by key. Arguments are put in as text, so that no number gets grouping marks.
public final class Messages {
    private static final String BUNDLE = "dev.slipway.app.text.messages";

    private final ResourceBundle words;

    public Messages(Locale locale) {
        words = ResourceBundle.getBundle(BUNDLE, locale);
    }

    public String get(String key, Object... arguments) {
        var texts = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
