package dev.slipway.app;

import dev.slipway.app.install.Pause;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.GuestDiscovery;
import dev.slipway.core.discovery.MulticastDiscovery;
import dev.slipway.core.discovery.WideDiscovery;
import dev.slipway.core.machine.Connector;
import dev.slipway.core.machine.Places;
import dev.slipway.core.machine.guest.Guests;
import dev.slipway.core.machine.plain.AddressedConnector;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the wizard reaches the world through.
///
/// @param asked where discovery asks
/// @param image what the image page begins with
/// @param reports the folder that is proposed for reports
/// @param settings those that count
/// @param settingsFile where they are kept
record Parts(
        Discovery discovery,
        DiscoverySettings asked,
        Connector connector,
        ImageConfiguration image,
        Pause pause,
        Path reports,
        ObjectProperty<Settings> settings,
        SettingsFile settingsFile) {
    /// Of the world as it is.
    static Parts of(Arguments arguments) {
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
