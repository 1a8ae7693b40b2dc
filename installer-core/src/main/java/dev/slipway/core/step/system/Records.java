package dev.slipway.core.step.system;

import dev.slipway.core.config.MachineConfigurationWriter;
import dev.slipway.core.config.SystemConfiguration;
import java.io.IOException;

/// What the installed system was told, kept in it. Both hold password hashes: for root alone.
record Records(RootFiles files) {
    void write(SystemConfiguration system, String kdl) throws IOException {
        files.write(
                "/etc/sysconfig.kdl",
                MachineConfigurationWriter.write(system),
                RootFiles.SECRET,
                Owner.ROOT);
        files.secure("/var/lib/slipway", "rwx------", Owner.ROOT);
        files.write(
                "/var/lib/slipway/machine-configuration.kdl", kdl, RootFiles.SECRET, Owner.ROOT);
    }
}
