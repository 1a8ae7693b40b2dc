package dev.slipway.app;

import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.discovery.GuestDiscovery;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.discovery.WideDiscovery;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.guest.Guests;
import dev.slipway.core.machine.plain.AddressedConnector;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program: puts everything together by hand and shows it.
public final class SlipwayApp extends Application {
    private static final int BAD_USAGE = 2;
    private static final double WIDTH = 1024;
    private static final double HEIGHT = 768;

    private @Nullable Screen screen;

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
        var shown = new Screen(stage, parts(arguments));
        screen = shown;
        shown.show(WIDTH, HEIGHT);
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

    private static Parts parts(Arguments arguments) {
        var usual = Places.of(System.getenv());
        var places = arguments.pki().map(usual::withPki).orElse(usual);
        var guests = Guests.of(System.getenv());
        var file = new SettingsFile(places.settings());
        return new Parts(
                new WideDiscovery(
                        new MulticastDiscovery(arguments.discovery()), new GuestDiscovery(guests)),
                arguments.discovery(),
                AddressedConnector.of(places, guests),
                arguments.image(),
                Thread::sleep,
                Path.of(System.getProperty("user.home")),
                new SimpleObjectProperty<>(file.read()),
                file);
    }
}
