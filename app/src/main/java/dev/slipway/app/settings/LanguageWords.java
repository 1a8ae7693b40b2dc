package dev.slipway.app.settings;

import dev.slipway.app.text.Messages;

/// What languages are called.
record LanguageWords(Messages messages) {
    String of(Language language) {
        return switch (language) {
            case SYSTEM -> messages.get("settings.language.system");
            case ENGLISH -> messages.get("settings.language.english");
            case GERMAN -> messages.get("settings.language.german");
        };
    }
}
