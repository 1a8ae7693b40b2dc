package dev.slipway.core.step.system;

import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SequencedSet;

/// What could not be done as it should be, in words for the report, each once.
final class Notes {
    private static final String BUNDLE = "dev.slipway.core.step.system.messages";

    private final SequencedSet<String> texts = new LinkedHashSet<>();

    void add(String key, String... arguments) {
        var words = ResourceBundle.getBundle(BUNDLE).getString(key);
        texts.add(new MessageFormat(words, Locale.ROOT).format(arguments));
    }

    List<String> texts() {
        return List.copyOf(texts);
    }
}
