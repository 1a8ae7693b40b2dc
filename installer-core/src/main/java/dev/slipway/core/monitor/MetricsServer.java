package dev.slipway.core.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// `GET /metrics`, in plain text and to anybody who reaches the address: only where the operator asks for it. What it says names
/// no person and holds no secret.
public final class MetricsServer implements AutoCloseable {
    private static final String PATH = "/metrics";

    private final HttpServer server;

    private MetricsServer(HttpServer server) {
        this.server = server;
    }

    /// @param families asked for at each request
    public static MetricsServer start(InetSocketAddress address, Supplier<List<Family>> families)
            throws InstallException {
        try {
            var server = HttpServer.create(address, 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(PATH, request -> answer(request, families));
            server.start();
            return new MetricsServer(server);
        } catch (IOException e) {
            var shown = address.getHostString() + ":" + address.getPort();
            throw new InstallException(new AddressInUse(shown), e);
        }
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static void answer(HttpExchange request, Supplier<List<Family>> families)
            throws IOException {
        try (request) {
            if (!request.getRequestMethod().equals("GET")
                    || !request.getRequestURI().getPath().equals(PATH)) {
                request.sendResponseHeaders(404, -1);
                return;
            }
            var text = Exposition.text(families.get()).getBytes(UTF_8);
            request.getResponseHeaders().set("Content-Type", Exposition.CONTENT_TYPE);
            request.sendResponseHeaders(200, text.length);
            request.getResponseBody().write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
