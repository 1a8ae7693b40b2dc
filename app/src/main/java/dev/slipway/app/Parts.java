package dev.slipway.app;

import dev.slipway.app.install.Pause;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.machine.Connector;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;

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
        SettingsFile settingsFile) {}
