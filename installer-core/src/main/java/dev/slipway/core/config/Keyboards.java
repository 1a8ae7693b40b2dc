package dev.slipway.core.config;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keyboards that xkeyboard-config knows.
public final class Keyboards {
    private static final String BUNDLE = "dev.slipway.core.config.keyboards";
    private static final Pattern KEY = Pattern.compile("([^(]+)(?:\\((.+)\\))?");

    private Keyboards() {}

    /// All of them, each layout before its variants.
    public static List<KeyboardConfiguration> all() {
        return keys().sorted().map(Keyboards::keyboard).toList();
    }

    /// In the language of the user, such as “German (no dead keys)”; as XKB has it where it is none of them.
    public static String name(KeyboardConfiguration keyboard) {
        var key = key(keyboard);
        return names().containsKey(key) ? names().getString(key) : key;
    }

    static Optional<Problem> layoutProblem(String layout) {
        return names().containsKey(layout)
                ? Optional.empty()
                : Optional.of(
                        Problem.misspelt(
                                "keyboard-unknown",
                                layout,
                                keys().filter(it -> !it.contains("(")).sorted().toList()));
    }

    /// Nothing where the layout is none.
    static Optional<Problem> variantProblem(KeyboardConfiguration keyboard) {
        var variants = variants(keyboard.layout());
        return keyboard.variant()
                .filter(_ -> names().containsKey(keyboard.layout()))
                .filter(it -> !variants.contains(it))
                .map(it -> unknown(it, keyboard.layout(), variants));
    }

    private static Problem unknown(String variant, String layout, List<String> variants) {
        return variants.isEmpty()
                ? Problem.of("keyboard-variant-needless", variant, layout)
                : Problem.misspelt("keyboard-variant-unknown", variant, variants);
    }

    private static List<String> variants(String layout) {
        return all().stream()
                .filter(it -> it.layout().equals(layout))
                .flatMap(it -> it.variant().stream())
                .toList();
    }

    private static KeyboardConfiguration keyboard(String key) {
        var parts = KEY.matcher(key).results().findFirst().orElseThrow();
        return new KeyboardConfiguration(parts.group(1), Optional.ofNullable(parts.group(2)));
    }

    private static String key(KeyboardConfiguration keyboard) {
        return keyboard.layout() + keyboard.variant().map(it -> "(" + it + ")").orElse("");
    }

    private static Stream<String> keys() {
        return Collections.list(names().getKeys()).stream();
    }

    private static ResourceBundle names() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault());
    }
}
