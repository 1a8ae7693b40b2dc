package dev.slipway.agent.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The device that was named, or the one that is found.
///
/// @param named by the guest's owner; any device, as he must know
public record DevicePorts(Optional<Path> named, PortSearch search) implements Ports {
    @Override
    public Port open() throws IOException {
        return new DevicePort(device());
    }

    private Path device() throws IOException {
        if (named.isPresent()) {
            return named.get();
        }
        return search.find().orElseThrow(() -> new IOException("this guest has no port for us"));
    }
}
