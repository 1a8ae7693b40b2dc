package dev.slipway.core.machine.guest;

import dev.slipway.agent.host.Bridge;
import dev.slipway.agent.host.Greeting;
import dev.slipway.agent.relay.Splice;
import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/// A port on this host's loopback address that leads to the machine API of one guest.
///
/// Whoever else on this host connects to it meets the machine's TLS, as on a network.
final class Forwarder implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Forwarder.class.getName());
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocket server;
    private final Bridge bridge;
    private final String name;
    private final Semaphore turn = new Semaphore(AT_ONCE);

    private Forwarder(ServerSocket server, Bridge bridge, String name) {
        this.server = server;
        this.bridge = bridge;
        this.name = name;
    }

    static Forwarder start(Bridge bridge, String name) throws InstallException {
        try {
            var server = new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress());
            var forwarder = new Forwarder(server, bridge, name);
            Thread.ofVirtual().name("forwarder").start(forwarder::accept);
            return forwarder;
        } catch (IOException e) {
            throw new InstallException(new AddressInUse("loopback"), e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void accept() {
        try {
            while (true) {
                turn.acquire();
                var socket = server.accept();
                Thread.ofVirtual().name("forwarded").start(() -> forward(socket));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the way to {0} is closed", name);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Over whichever link there is now: it may have been lost and made again.
    private void forward(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var link = bridge.link(name, PATIENCE);
            if (link.isPresent()) {
                new Splice(link.get().open(Greeting.MACHINE), socket).run();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", name, e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            turn.release();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a port did not close", e);
        }
    }
}
