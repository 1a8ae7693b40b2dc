package dev.slipway.agent.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What people read of the agent.
final class Words {
    private Words() {}

    static String of(String key, Object... facts) {
        var pattern =
                ResourceBundle.getBundle("dev.slipway.agent.cli.messages", Locale.getDefault())
                        .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(facts);
    }
}
