package dev.slipway.app;

import dev.slipway.app.job.Job;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Theme;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window, and the wizard in it, as the settings want them.
///
/// The look changes at once. The language changes when no machine is chosen, so that nothing that was typed is lost.
final class Screen {
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private final Locale system = Locale.getDefault();
    private final Stage stage;
    private final Parts parts;
    private Locale spoken;
    private Sitting sitting;

    Screen(Stage stage, Parts parts) {
        this.stage = stage;
        this.parts = parts;
        spoken = wanted();
        sitting = sitting();
        parts.settings().subscribe((_, _) -> changed());
    }

    void show(double width, double height) {
        stage.getIcons().add(Theme.icon());
        stage.setTitle("Slipway");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene(width, height));
        stage.show();
    }

    Job job() {
        return sitting.job();
    }

    void end() {
        sitting.end();
    }

    private Settings settings() {
        return parts.settings().get();
    }

    private Locale wanted() {
        return settings().language().locale(system);
    }

    /// The core words its failures and problems in the language of the program.
    private Sitting sitting() {
        Locale.setDefault(spoken);
        var now = new Sitting(parts, spoken);
        now.job().draft().subscribe((_, _) -> Platform.runLater(this::speak));
        return now;
    }

    private void changed() {
        Theme.dress(stage.getScene(), settings().look(), settings().fontPixels());
        speak();
    }

    private void speak() {
        if (!wanted().equals(spoken) && sitting.idle()) {
            sitting.end();
            spoken = wanted();
            sitting = sitting();
            stage.setScene(scene(stage.getScene().getWidth(), stage.getScene().getHeight()));
        }
    }

    private Scene scene(double width, double height) {
        var scene = sitting.wizard().scene(width, height);
        Theme.dress(scene, settings().look(), settings().fontPixels());
        return scene;
    }
}
