package dev.slipway.agent.windows;

import dev.slipway.agent.port.Port;
import dev.slipway.agent.port.Ports;
import java.io.IOException;
import java.util.Optional;

/// The port that was named (`\\.\Global\org.infinibay.agent`), or the one that is found.
public record WindowsPorts(Optional<String> named) implements Ports {
    @Override
    public Port open() throws IOException {
        return new WindowsPort(Handle.open(path()));
    }

    private String path() throws IOException {
        if (named.isPresent()) {
            return named.get();
        }
        return FoundPort.best(new SetupListing())
                .map(FoundPort::path)
                .orElseThrow(() -> new IOException("this guest has no port for us"));
    }
}
