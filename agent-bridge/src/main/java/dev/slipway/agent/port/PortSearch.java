package dev.slipway.agent.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks for the agent's port on Linux: by the names that hosts give it, in the documented order, then
/// any other named port.
///
/// Never takes a port that belongs to another agent: a Linux port can be opened once only, so to take
/// `org.qemu.guest_agent.0` or the SPICE agent's would silence them.
public final class PortSearch {
    private static final List<String> OUR_NAMES =
            List.of("org.infinibay.agent", "org.infinibay.agent.0");
    private static final Set<String> NAMES_OF_OTHERS =
            Set.of("org.qemu.guest_agent.0", "com.redhat.spice.0");

    private final Path ports;

    /// @param ports where udev names ports: `/dev/virtio-ports`
    public PortSearch(Path ports) {
        this.ports = ports;
    }

    /// The port to open; empty where the guest has none for us.
    ///
    /// @throws IOException if the folder is there but cannot be read
    public Optional<Path> find() throws IOException {
        if (!Files.isDirectory(ports)) {
            return Optional.empty();
        }
        var named = ours();
        return named.isPresent() ? named : anyOther();
    }

    private Optional<Path> ours() {
        return OUR_NAMES.stream().map(ports::resolve).filter(Files::exists).findFirst();
    }

    /// By name, so that the same guest always answers with the same port.
    private Optional<Path> anyOther() throws IOException {
        try (Stream<Path> all = Files.list(ports)) {
            return all.filter(port -> !NAMES_OF_OTHERS.contains(port.getFileName().toString()))
                    .sorted()
                    .findFirst();
        }
    }
}
