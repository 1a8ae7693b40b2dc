package dev.slipway.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

public enum Language {
    /// Whatever the system speaks, where the wizard speaks it; English otherwise.
    SYSTEM("system"),
    ENGLISH("en"),
    GERMAN("de");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// As the file of settings spells it.
    String tag() {
        return tag;
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }

    /// @param system the locale of the system
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case ENGLISH, GERMAN ->
                    tag.equals(system.getLanguage()) ? system : Locale.forLanguageTag(tag);
        };
    }
}
