package dev.slipway.core.step;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Path;
import java.util.List;

/// Renders a sysconfig for the kind of system that the image has.
@FunctionalInterface
public interface SystemWriting {
    /// @param kdl the approved configuration, for `/etc/sysconfig.kdl`
    /// @param root of the new system
    /// @return what could not be done as it should be, in words; empty where all was done
    List<String> write(SystemConfiguration system, String kdl, Path root)
            throws InstallException, InterruptedException;
}
