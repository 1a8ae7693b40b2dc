package dev.slipway.app.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

public final class Theme {
    private static final String SHEET = "slipway.css";

    private Theme() {}

    /// Dresses a scene, and the program with it.
    public static void dress(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var sheet = Objects.requireNonNull(Theme.class.getResource(SHEET), SHEET);
        scene.getStylesheets().add(sheet.toExternalForm());
    }
}
