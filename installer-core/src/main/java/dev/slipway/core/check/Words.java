package dev.slipway.core.check;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The messages of this package.
final class Words {
    private static final String BUNDLE = "dev.slipway.core.check.messages";

    private Words() {}

    /// Arguments become text first, so that no number gets grouping marks.
    static String of(String key, List<?> arguments) {
        var message = ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).getString(key);
        var texts = arguments.stream().map(String::valueOf).toArray();
        return new MessageFormat(message, Locale.ROOT).format(texts);
    }
}
