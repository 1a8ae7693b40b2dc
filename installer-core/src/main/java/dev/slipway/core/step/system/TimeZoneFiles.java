package dev.slipway.core.step.system;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.failure.ImageFailure.ImageLacks;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;

/// The time zone: a link for the C library, and the name for Debian.
record TimeZoneFiles(RootFiles files) {
    void write(SystemConfiguration system) throws IOException, InstallException {
        var zone = system.timezone();
        if (zone.isPresent()) {
            write(zone.get());
        }
    }

    private void write(String zone) throws IOException, InstallException {
        var file = "/usr/share/zoneinfo/" + zone;
        if (!files.isFile(file)) {
            throw new InstallException(new ImageLacks(file, "timezone " + zone));
        }
        files.link("/etc/localtime", file);
        files.write("/etc/timezone", zone + "\n");
    }
}
