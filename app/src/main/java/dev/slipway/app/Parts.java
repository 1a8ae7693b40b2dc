package dev.slipway.app;

import dev.slipway.app.install.Pause;
import dev.slipway.app.review.ConfigurationText;
import dev.slipway.app.system.PasswordHash;
import dev.slipway.app.system.SystemRules;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.machine.Connector;
import java.nio.file.Path;

/// What the wizard reaches the world through.
///
/// @param where discovery asks, in words
/// @param reports the folder that is proposed for reports
record Parts(
        Discovery discovery,
        String where,
        Connector connector,
        SystemRules rules,
        PasswordHash hash,
        ConfigurationText text,
        Pause pause,
        Path reports) {}
