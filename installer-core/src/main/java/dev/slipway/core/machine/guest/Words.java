package dev.slipway.core.machine.guest;

import java.util.Locale;
import java.util.ResourceBundle;

/// What is said of guests.
final class Words {
    private Words() {}

    static String of(String key) {
        return ResourceBundle.getBundle(
                        "dev.slipway.core.machine.guest.messages", Locale.getDefault())
                .getString(key);
    }
}
