package dev.slipway.agent.host;

import dev.slipway.agent.guest.Agent;
import dev.slipway.agent.guest.Identity;
import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.port.Port;
import dev.slipway.agent.port.Ports;
import dev.slipway.agent.relay.Address;
import dev.slipway.agent.relay.ByteStream;
import dev.slipway.agent.trust.SharedKey;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// An agent behind a socket as QEMU has one: it listens, has one host at a time, and the agent's port outlives hosts.
final class VirtualMachine implements Ports, AutoCloseable {
    private final Path path;
    private final ServerSocketChannel server;
    private final Agent agent;
    private final Thread thread;
    private volatile Optional<SocketChannel> host = Optional.empty();

    private VirtualMachine(Path path, Optional<SharedKey> key, Optional<Address> machine)
            throws IOException {
        this.path = path;
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(path));
        var settings =
                new Agent.Settings(
                        new LinuxReadings(Root.REAL),
                        new Identity("vm", "boot", "run", "1"),
                        Policy.USUAL,
                        key,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        false,
                        machine);
        agent = new Agent(settings, this, (_, _) -> {});
        thread = Thread.ofPlatform().start(this::run);
    }

    static VirtualMachine at(Path path) throws IOException {
        return new VirtualMachine(path, Optional.empty(), Optional.empty());
    }

    static VirtualMachine withKey(Path path, SharedKey key) throws IOException {
        return new VirtualMachine(path, Optional.of(key), Optional.empty());
    }

    static VirtualMachine leadingTo(Path path, Address machine) throws IOException {
        return new VirtualMachine(path, Optional.empty(), Optional.of(machine));
    }

    private void run() {
        try {
            agent.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    ByteStream open(String to) throws IOException, InterruptedException {
        return agent.open(to);
    }

    /// The host is cut off, as by a restart of its program.
    void cut() throws IOException {
        if (host.isPresent()) {
            host.get().close();
        }
    }

    @Override
    public Port open() throws IOException {
        var connected = server.accept();
        host = Optional.of(connected);
        return new Port() {
            @Override
            public int read(byte[] into) throws IOException {
                var read = connected.read(ByteBuffer.wrap(into));
                if (read < 0) {
                    throw new IOException("the host is gone");
                }
                return read;
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    connected.write(left);
                }
            }

            @Override
            public void close() throws IOException {
                connected.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        server.close();
        cut();
        Files.deleteIfExists(path);
    }
}
