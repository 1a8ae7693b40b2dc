package dev.slipway.core.remote;

import java.nio.file.Path;

/// The folder in memory with all that the services of sharing need: for root only, gone with them.
public record RemoteFolder(Path path) {
    /// Where the units of the live system expect it.
    public static final RemoteFolder USUAL = new RemoteFolder(Path.of("/run/slipway-remote"));

    /// What is shared; written last.
    Path sharing() {
        return path.resolve("sharing.kdl");
    }

    /// As x11vnc reads it.
    Path password() {
        return path.resolve("password");
    }

    /// Settings of the service of that name, as systemd reads them; the service runs only where they are there.
    Path settings(String service) {
        return path.resolve(service + ".env");
    }

    Path webCertificate() {
        return path.resolve("web.crt");
    }

    Path webKey() {
        return path.resolve("web.key");
    }
}
