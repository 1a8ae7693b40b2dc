package dev.slipway.app;

import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.Messages;
import dev.slipway.app.theme.Theme;
import dev.slipway.app.work.ClockSeconds;
import dev.slipway.app.work.VirtualThreads;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.plain.AddressedConnector;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The program: puts everything together by hand and shows it.
public final class SlipwayApp extends Application {
    private static final int BAD_USAGE = 2;
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 560;

    private final ClockSeconds seconds = new ClockSeconds(Platform::runLater);
    private final Job job = new Job(new VirtualThreads(Platform::runLater));

    public static void main(String[] arguments) {
        launch(SlipwayApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        try {
            var given = getParameters();
            start(stage, Arguments.of(given.getNamed(), given.getUnnamed()));
        } catch (InstallException e) {
            System.err.println(Explanation.of(e.failure()).line());
            System.exit(BAD_USAGE);
        }
    }

    private void start(Stage stage, Arguments arguments) {
        var messages = new Messages(Locale.getDefault());
        var background = new VirtualThreads(Platform::runLater);
        var bench = new Workbench(job, background, seconds, messages);
        var scene = new WizardFlow(bench, parts(arguments, messages)).wizard().scene(WIDTH, HEIGHT);
        show(stage, scene, messages);
        if (arguments.firstFrameExit()) {
            FirstFrame.reportAndExit(scene);
        }
    }

    /// Gives the machine back, so that the next technician need not wait for the lease to lapse.
    @Override
    public void stop() {
        seconds.close();
        job.leave();
    }

    private static void show(Stage stage, Scene scene, Messages messages) {
        stage.getIcons().add(Theme.icon());
        stage.setTitle(messages.get("header.product"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.show();
    }

    private static Parts parts(Arguments arguments, Messages messages) {
        var usual = Places.of(System.getenv());
        var places = arguments.pki().map(usual::withPki).orElse(usual);
        var settings = arguments.discovery();
        return new Parts(
                new MulticastDiscovery(settings),
                messages.get("machines.where", settings.group(), settings.port()),
                AddressedConnector.of(places),
                arguments.image(),
                Thread::sleep,
                Path.of(System.getProperty("user.home")));
    }
}
