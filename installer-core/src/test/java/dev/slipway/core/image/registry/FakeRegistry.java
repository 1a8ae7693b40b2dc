package dev.slipway.core.image.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ImageReference.Registry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// A server that does what a test says and remembers what it was asked.
final class FakeRegistry implements AutoCloseable {
    record Asked(String path, String authorization) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    FakeRegistry() throws IOException {
        this(HttpServer.create(free(), 0));
    }

    FakeRegistry(SSLContext tls) throws IOException {
        this(https(tls));
    }

    private FakeRegistry(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.start();
    }

    private static HttpServer https(SSLContext tls) throws IOException {
        var server = HttpsServer.create(free(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private static InetSocketAddress free() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    FakeRegistry at(String path, HttpHandler handler) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        asked.add(
                                new Asked(
                                        exchange.getRequestURI().toString(),
                                        String.valueOf(
                                                exchange.getRequestHeaders()
                                                        .getFirst("Authorization"))));
                        handler.handle(exchange);
                    }
                });
        return this;
    }

    static HttpHandler answer(int status, String body, Map<String, String> headers) {
        return exchange -> answer(exchange, status, body, headers);
    }

    static void answer(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    Registry reference() throws InstallException {
        return (Registry) ImageReference.parse("oci://" + authority() + "/a/b:1");
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
