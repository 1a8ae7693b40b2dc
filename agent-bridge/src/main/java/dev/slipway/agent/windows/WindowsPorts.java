package dev.slipway.agent.windows;

import dev.slipway.agent.port.KnownPorts;
import dev.slipway.agent.port.Port;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The port that was named (`\\.\Global\org.infinibay.agent`), or the one that is found.
public record WindowsPorts(Optional<String> named) implements KnownPorts {
    @Override
    public Port open() throws IOException {
        return new WindowsPort(
                Handle.open(
                        chosen().orElseThrow(
                                        () -> new IOException("this guest has no port for us"))));
    }

    @Override
    public Optional<String> chosen() throws IOException {
        return named.isPresent() ? named : FoundPort.best(new SetupListing()).map(FoundPort::path);
    }

    @Override
    public List<Known> all() throws IOException {
        return FoundPort.known(new SetupListing());
    }
}
