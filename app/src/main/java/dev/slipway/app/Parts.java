package dev.slipway.app;

import dev.slipway.app.install.Pause;
import dev.slipway.app.kiosk.DisplayKeyboard;
import dev.slipway.app.kiosk.KeptFile;
import dev.slipway.app.kiosk.Kiosk;
import dev.slipway.app.kiosk.LiveSystem;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.GuestDiscovery;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.discovery.OwnDiscovery;
import dev.slipway.core.discovery.WideDiscovery;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.LocalConnector;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.guest.Guests;
import dev.slipway.core.machine.plain.AddressedConnector;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the wizard reaches the world through.
///
/// @param asked where discovery asks
/// @param image what the image page begins with
/// @param reports the folder that is proposed for reports
/// @param settings those that count
/// @param settingsFile where they are kept
/// @param kiosk where the wizard is all that its display shows
record Parts(
        Discovery discovery,
        DiscoverySettings asked,
        Connector connector,
        ImageConfiguration image,
        Pause pause,
        Path reports,
        ObjectProperty<Settings> settings,
        SettingsFile settingsFile,
        Optional<Kiosk> kiosk) {
    /// Of the world as it is.
    static Parts of(Arguments arguments) {
        var usual = Places.of(System.getenv());
        var places = arguments.pki().map(usual::withPki).orElse(usual);
        var guests = Guests.of(System.getenv());
        var file = new SettingsFile(places.settings());
        var connector = AddressedConnector.of(places, guests, arguments.own());
        return new Parts(
                discovery(arguments, guests, connector),
                arguments.discovery(),
                connector,
                arguments.image(),
                Thread::sleep,
                Path.of(System.getProperty("user.home")),
                new SimpleObjectProperty<>(file.read()),
                file,
                arguments.kiosk()
                        ? Optional.of(kiosk(places.state(), arguments.own()))
                        : Optional.empty());
    }

    /// @param own the state folder of this machine's daemon
    private static Kiosk kiosk(Path state, Path own) {
        var keyboard = DisplayKeyboard.of(System.getenv());
        keyboard.putBackAtTheEnd();
        return new Kiosk(
                new KeptFile(state.resolve("kiosk.kdl")),
                LiveSystem.around(state),
                keyboard,
                new LocalConnector(own));
    }

    private static Discovery discovery(Arguments arguments, Guests guests, Connector connector) {
        var others =
                new WideDiscovery(
                        new MulticastDiscovery(arguments.discovery()), new GuestDiscovery(guests));
        return arguments.kiosk() ? new OwnDiscovery(connector, others) : others;
    }
}
