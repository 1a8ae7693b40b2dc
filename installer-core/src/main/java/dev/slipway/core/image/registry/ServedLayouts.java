package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutFiles;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers as the pull side of the OCI distribution specification wants it.
record ServedLayouts(Map<String, LayoutFiles> repositories) implements HttpHandler {
    private static final Logger LOG = System.getLogger(ServedLayouts.class.getName());
    private static final Pattern PATH =
            Pattern.compile("/v2/(?<name>.+)/(?<kind>manifests|blobs)/(?<revision>[^/]+)");
    private static final Pattern TAGS = Pattern.compile("/v2/(?<name>.+)/tags/list");
    private static final String CATALOG = "/v2/_catalog";
    private static final String BLOB = "application/octet-stream";
    private static final int NO_BODY = -1;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int BROKEN = 500;

    ServedLayouts {
        repositories = Map.copyOf(repositories);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> answer(exchange, exchange.getRequestURI().getPath());
                default -> exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path)
            throws IOException, InterruptedException {
        if (path.equals("/v2/")) {
            exchange.sendResponseHeaders(200, NO_BODY);
            return;
        }
        try {
            answerKnown(exchange, path);
        } catch (InstallException e) {
            LOG.log(Level.WARNING, "a layout that is served cannot be read", e);
            exchange.sendResponseHeaders(BROKEN, NO_BODY);
        }
    }

    private void answerKnown(HttpExchange exchange, String path)
            throws IOException, InstallException, InterruptedException {
        var list = list(path);
        if (list.isPresent()) {
            list.get().answer(exchange);
        } else {
            answerFile(exchange, path);
        }
    }

    private void answerFile(HttpExchange exchange, String path)
            throws IOException, InstallException, InterruptedException {
        var asked = PATH.matcher(path);
        var found = asked.matches() ? found(asked) : Optional.<ServedFile>empty();
        if (found.isPresent()) {
            found.get().answer(exchange);
        } else {
            exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
        }
    }

    private Optional<ServedNames> list(String path) throws InstallException, InterruptedException {
        if (path.equals(CATALOG)) {
            return Optional.of(new ServedNames("repositories", repositories.keySet()));
        }
        var asked = TAGS.matcher(path);
        var layout = asked.matches() ? repositories.get(asked.group("name")) : null;
        return layout == null
                ? Optional.empty()
                : Optional.of(new ServedNames("tags", layout.tags()));
    }

    private Optional<ServedFile> found(Matcher asked)
            throws InstallException, InterruptedException {
        var layout = repositories.get(asked.group("name"));
        if (layout == null) {
            return Optional.empty();
        }
        var revision = asked.group("revision");
        return asked.group("kind").equals("blobs")
                ? layout.blob(revision).map(blob -> new ServedFile(blob, BLOB, revision))
                : layout.manifest(revision).map(ServedFile::of);
    }
}
