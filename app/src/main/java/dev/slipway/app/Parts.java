package dev.slipway.app;

import dev.slipway.app.install.Pause;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.machine.Connector;
import java.nio.file.Path;

/// What the wizard reaches the world through.
///
/// @param where discovery asks, in words
/// @param image what the image page begins with
/// @param reports the folder that is proposed for reports
record Parts(
        Discovery discovery,
        String where,
        Connector connector,
        ImageConfiguration image,
        Pause pause,
        Path reports) {}
