package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A registry of a few OCI layout folders, to be read over plain HTTP from this machine only.
///
/// Every image of a layout can be had by its tags and by its digests, every blob whole or in a range.
public final class EmbeddedRegistry implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Serves on a free port of the loopback address.
    ///
    /// @param repositories layout folders by the name under which they are served
    public static EmbeddedRegistry start(Map<String, Path> repositories) throws InstallException {
        return start(repositories, 0);
    }

    /// @param port 0 for any that is free
    public static EmbeddedRegistry start(Map<String, Path> repositories, int port)
            throws InstallException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return new EmbeddedRegistry(
                    HttpServer.create(address, 0), new ServedLayouts(repositories));
        } catch (IOException e) {
            throw new InstallException(new AddressInUse(address.toString()), e);
        }
    }

    private EmbeddedRegistry(HttpServer server, ServedLayouts layouts) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/v2/", layouts);
        server.start();
    }

    /// `host:port`, to be put after `oci://`.
    public String authority() {
        var address = server.getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /// Ends at once, in the middle of transfers too.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
