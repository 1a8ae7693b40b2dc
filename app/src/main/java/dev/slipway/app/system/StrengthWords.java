package dev.slipway.app.system;

import dev.slipway.app.system.Strength.Weakness;
import dev.slipway.app.text.Messages;

record StrengthWords(Messages messages) {
    String of(Strength strength) {
        var why = strength.weakness().map(this::of).orElse("");
        return switch (strength.level()) {
            case TRIVIAL -> messages.get("system.strength.trivial", why).strip();
            case WEAK -> messages.get("system.strength.weak", why).strip();
            case FAIR -> messages.get("system.strength.fair");
            case STRONG -> messages.get("system.strength.strong");
        };
    }

    private String of(Weakness weakness) {
        return switch (weakness) {
            case COMMON -> messages.get("system.strength.common");
            case OWN -> messages.get("system.strength.own");
            case RUN -> messages.get("system.strength.run");
            case SHORT -> messages.get("system.strength.short");
        };
    }
}
