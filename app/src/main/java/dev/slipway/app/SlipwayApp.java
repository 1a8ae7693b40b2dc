package dev.slipway.app;

import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.service.SignsOfLife;
import java.time.Duration;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program: puts everything together by hand and shows it.
public final class SlipwayApp extends Application {
    private static final int BAD_USAGE = 2;
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private @Nullable Screen screen;

    public static void main(String[] arguments) {
        launch(SlipwayApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        try {
            start(stage, Arguments.of(getParameters().getRaw().toArray(String[]::new)));
        } catch (InstallException e) {
            System.err.println(Explanation.of(e.failure()).line());
            System.exit(BAD_USAGE);
        }
    }

    private void start(Stage stage, Arguments arguments) {
        var shown = new Screen(stage, Parts.of(arguments));
        screen = shown;
        if (arguments.kiosk()) {
            FullScreen.on(stage);
        }
        shown.show(WIDTH, HEIGHT);
        SignsOfLife.tell(System.getenv(), new WindowAnswers(PATIENCE));
        if (arguments.firstFrameExit()) {
            FirstFrame.reportAndExit(stage.getScene());
        }
    }

    @Override
    public void stop() {
        if (screen != null) {
            screen.end();
        }
    }
}
