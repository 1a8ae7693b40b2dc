package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.Located;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Gives files by the names that they were given, and nothing that lies beside them.
record ServedFiles(Map<String, Path> files) implements HttpHandler {
    /// Before each name.
    static final String FOLDER = "/files/";

    private static final Logger LOG = System.getLogger(ServedFiles.class.getName());
    private static final int NO_BODY = -1;
    private static final int NOT_FOUND = 404;

    ServedFiles {
        files = Map.copyOf(files);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var found = found(exchange.getRequestURI().getPath().substring(FOLDER.length()));
            if (found.isPresent()) {
                new ServedFile(found.get(), "application/octet-stream", "").answer(exchange);
            } else {
                exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
            }
        }
    }

    private Optional<Located> found(String name) {
        var file = Optional.ofNullable(files.get(name));
        try {
            return file.isEmpty() ? Optional.empty() : Located.whole(file.get());
        } catch (InstallException e) {
            LOG.log(Level.WARNING, "a file that is served cannot be read", e);
            return Optional.empty();
        }
    }
}
