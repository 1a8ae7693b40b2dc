package dev.slipway.app;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// All of a display, and nothing that leads away from it: a window without a frame, as large as the display is now.
///
/// Not the toolkit's own full screen, which needs a window manager, and which Escape leaves.
final class FullScreen {
    private FullScreen() {}

    /// Before the stage is shown.
    static void on(Stage stage) {
        Platform.setImplicitExit(false);
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setOnCloseRequest(Event::consume);
        Screen.getScreens().addListener((ListChangeListener<Screen>) _ -> fill(stage));
        fill(stage);
    }

    private static void fill(Stage stage) {
        var display = Screen.getPrimary().getBounds();
        stage.setX(display.getMinX());
        stage.setY(display.getMinY());
        stage.setWidth(display.getWidth());
        stage.setHeight(display.getHeight());
    }
}
