package dev.slipway.app.review;

import dev.slipway.core.config.MachineConfiguration;

/// Writes a machine configuration as the KDL text that the operator approves.
public interface ConfigurationText {
    String of(MachineConfiguration configuration);
}
