package dev.slipway.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;

/// How the wizard looks.
public enum Look {
    LIGHT,
    DARK,
    /// White and yellow on black, for bad displays and bad eyes.
    CONTRAST;

    String sheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// Ours over it, in order.
    List<String> over() {
        return switch (this) {
            case LIGHT, DARK -> List.of("slipway.css");
            case CONTRAST -> List.of("slipway.css", "contrast.css");
        };
    }
}
