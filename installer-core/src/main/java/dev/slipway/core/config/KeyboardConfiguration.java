package dev.slipway.core.config;

import java.util.Optional;

/// Which keyboard a console or a display has, as XKB names it.
///
/// @param layout such as `de`
/// @param variant of it, such as `nodeadkeys`; without it, the usual one
public record KeyboardConfiguration(String layout, Optional<String> variant) {
    /// That of the United States, which every console has that nobody told otherwise.
    public static final KeyboardConfiguration US =
            new KeyboardConfiguration("us", Optional.empty());

    /// The file `/etc/default/keyboard`, as keyboard(5) has it.
    public String defaults() {
        return """
                XKBMODEL="pc105"
                XKBLAYOUT="%s"
                XKBVARIANT="%s"
                XKBOPTIONS=""

                BACKSPACE="guess"
                """
                .formatted(layout, variant.orElse(""));
    }
}
