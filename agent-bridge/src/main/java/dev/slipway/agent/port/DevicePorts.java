package dev.slipway.agent.port;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The device that was named, or the one that is found.
///
/// @param named by the guest's owner; any device, as he must know
public record DevicePorts(Optional<Path> named, PortSearch search) implements KnownPorts {
    @Override
    public Port open() throws IOException {
        return new DevicePort(
                device().orElseThrow(() -> new IOException("this guest has no port for us")));
    }

    private Optional<Path> device() throws IOException {
        return named.isPresent() ? named : search.find();
    }

    @Override
    public Optional<String> chosen() throws IOException {
        return device().map(Path::toString);
    }

    @Override
    public List<Known> all() throws IOException {
        return search.all().stream()
                .map(port -> new Known(new PortName(port.name()), port.device().toString()))
                .toList();
    }
}
