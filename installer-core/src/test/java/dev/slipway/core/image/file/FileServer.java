package dev.slipway.core.image.file;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_OK;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A web server that has a few files, and serves no ranges.
public final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    private FileServer(HttpServer server) {
        this.server = server;
    }

    public static FileServer start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var files = new FileServer(HttpServer.create(address, 0));
        files.server.createContext("/", files::answer);
        files.server.start();
        return files;
    }

    /// @param path as it stands in an address
    public FileServer with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var content = files.get(exchange.getRequestURI().getRawPath());
            if (content == null) {
                exchange.sendResponseHeaders(HTTP_NOT_FOUND, -1);
                return;
            }
            asked.incrementAndGet();
            exchange.sendResponseHeaders(HTTP_OK, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// How often a file was asked for that it has.
    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
