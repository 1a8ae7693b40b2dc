package dev.slipway.agent.qemu;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Carries up what is said of a call that could not be done, in the very words of QEMU's agent.
final class QemuErrorException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "dev.slipway.agent.qemu.messages";

    private final boolean unknown;

    /// What a call is about that there is not.
    static QemuErrorException ofCommand(String key, String name) {
        return new QemuErrorException(true, key, List.of(name));
    }

    /// @param key of the words
    static QemuErrorException of(String key, String... about) {
        return new QemuErrorException(false, key, List.of(about));
    }

    private QemuErrorException(boolean unknown, String key, List<String> about) {
        super(words(key, about));
        this.unknown = unknown;
    }

    private static String words(String key, List<String> about) {
        var pattern = ResourceBundle.getBundle(BUNDLE, Locale.getDefault()).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(about.toArray());
    }

    /// Whether there is no such command for this host.
    boolean unknown() {
        return unknown;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
