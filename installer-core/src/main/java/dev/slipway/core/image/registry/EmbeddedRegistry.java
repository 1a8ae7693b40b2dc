package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A registry of a few OCI layouts, folders and archives, to be read over plain HTTP from this machine only; and beside them
/// files that are no images of OCI.
///
/// Every image of a layout can be had by its tags and by its digests, every blob and file whole or in a range.
public final class EmbeddedRegistry implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Serves on a free port of the loopback address.
    ///
    /// @param repositories layouts by the name under which they are served
    public static EmbeddedRegistry start(Map<String, Path> repositories) throws InstallException {
        return start(repositories, 0);
    }

    /// @param port 0 for any that is free
    public static EmbeddedRegistry start(Map<String, Path> repositories, int port)
            throws InstallException {
        return start(repositories, Map.of(), port);
    }

    /// @param files by the names under which they are served
    /// @param port 0 for any that is free
    public static EmbeddedRegistry start(
            Map<String, Path> repositories, Map<String, Path> files, int port)
            throws InstallException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var layouts =
                repositories.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> LayoutFiles.of(each.getValue())));
        try {
            return new EmbeddedRegistry(
                    HttpServer.create(address, 0),
                    new ServedLayouts(layouts),
                    new ServedFiles(files));
        } catch (IOException e) {
            throw new InstallException(new AddressInUse(address.toString()), e);
        }
    }

    private EmbeddedRegistry(HttpServer server, ServedLayouts layouts, ServedFiles files) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/v2/", layouts);
        server.createContext(ServedFiles.FOLDER, files);
        server.start();
    }

    /// `host:port`, to be put after `oci://`.
    public String authority() {
        var address = server.getAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// The path of a file, to be put after the authority.
    public static String path(String file) {
        return ServedFiles.FOLDER + file;
    }

    /// Ends at once, in the middle of transfers too.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
