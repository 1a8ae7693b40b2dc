package dev.slipway.core.step.system;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Renders a sysconfig into an unpacked Debian (or a relative that runs systemd).
///
/// The same sysconfig twice gives the same tree. No link of the image leads out of its root.
public final class DebianSystem {
    private final Ownership ownership;

    public DebianSystem() {
        this(Ownership.ofThisSystem());
    }

    DebianSystem(Ownership ownership) {
        this.ownership = ownership;
    }

    /// @param kdl the approved machine configuration, kept in the installed system
    /// @param root of the installed system; nobody else writes there meanwhile
    /// @return what could not be done as it should be, for the report; empty where all was done
    /// @throws InstallException with [ImageLacks] where the image cannot be what the sysconfig wants, or
    ///     [FileUnusable]
    public List<String> write(SystemConfiguration system, String kdl, Path root)
            throws InstallException {
        var files = new RootFiles(root, ownership);
        try {
            new Identity(files).write(system);
            new Resolver(files).write(system);
            new Network(files).write(system.interfaces(), system);
            new TimeServers(files).write(system.timeServers());
            new TimeZoneFiles(files).write(system);
            new LocaleFiles(files).write(system);
            new KeyboardFiles(files).write(system);
            new Accounts(files).write(system.users());
            new HostKeys(files).renew();
            new Records(files).write(system, kdl);
            return files.notes().texts();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(root.toString(), String.valueOf(e)), e);
        }
    }
}
