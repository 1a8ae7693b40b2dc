package dev.slipway.app.theme;

import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;

public final class Theme {
    private static final String ICON = "slipway.png";

    private Theme() {}

    /// Dresses a scene, and the program with it; may be done again.
    ///
    /// @param fontPixels the height of running text
    public static void dress(Scene scene, Look look, int fontPixels) {
        Application.setUserAgentStylesheet(look.sheet());
        scene.getStylesheets().setAll(look.over().stream().map(Theme::address).toList());
        scene.getRoot().setStyle("-fx-font-size: " + fontPixels + "px;");
    }

    /// For the window's frame and the task bar.
    public static Image icon() {
        return new Image(address(ICON));
    }

    private static String address(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
