package dev.slipway.app.theme;

import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;

public final class Theme {
    private static final String SHEET = "slipway.css";
    private static final String ICON = "slipway.png";

    private Theme() {}

    /// Dresses a scene, and the program with it.
    public static void dress(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(address(SHEET));
    }

    /// For the window's frame and the task bar.
    public static Image icon() {
        return new Image(address(ICON));
    }

    private static String address(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
