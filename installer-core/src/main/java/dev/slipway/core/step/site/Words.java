package dev.slipway.core.step.site;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the steps say to people.
public final class Words {
    private static final String BUNDLE = "dev.slipway.core.step.messages";

    private Words() {}

    public static String of(String key, String... arguments) {
        var message = ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).getString(key);
        return new MessageFormat(message, Locale.ROOT).format(arguments);
    }
}
