package dev.slipway.app.settings;

import dev.slipway.app.theme.Look;
import java.util.List;

/// @param fontPixels the height of running text, one of [#FONT_SIZES]
public record Settings(Look look, int fontPixels, Language language) {
    public static final Settings USUAL = new Settings(Look.LIGHT, 14, Language.SYSTEM);

    static final List<Integer> FONT_SIZES = List.of(12, 14, 16, 18, 20, 24);

    Settings with(Look other) {
        return new Settings(other, fontPixels, language);
    }

    Settings withFont(int pixels) {
        return new Settings(look, pixels, language);
    }

    Settings with(Language other) {
        return new Settings(look, fontPixels, other);
    }
}
