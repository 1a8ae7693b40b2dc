package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.slipway.core.image.layout.LayoutFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers as the pull side of the OCI distribution specification wants it.
record ServedLayouts(Map<String, Path> repositories) implements HttpHandler {
    private static final Pattern PATH =
            Pattern.compile("/v2/(?<name>.+)/(?<kind>manifests|blobs)/(?<revision>[^/]+)");
    private static final Pattern TAGS = Pattern.compile("/v2/(?<name>.+)/tags/list");
    private static final String CATALOG = "/v2/_catalog";
    private static final int NO_BODY = -1;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

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
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/v2/")) {
            exchange.sendResponseHeaders(200, NO_BODY);
            return;
        }
        var list = list(path);
        if (list.isPresent()) {
            list.get().answer(exchange);
        } else {
            answerFile(exchange, path);
        }
    }

    private void answerFile(HttpExchange exchange, String path) throws IOException {
        var asked = PATH.matcher(path);
        var found = asked.matches() ? found(asked) : Optional.<ServedFile>empty();
        if (found.isPresent()) {
            found.get().answer(exchange);
        } else {
            exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
        }
    }

    private Optional<ServedNames> list(String path) throws IOException {
        if (path.equals(CATALOG)) {
            return Optional.of(new ServedNames("repositories", repositories.keySet()));
        }
        var asked = TAGS.matcher(path);
        var layout = asked.matches() ? repositories.get(asked.group("name")) : null;
        return layout == null
                ? Optional.empty()
                : Optional.of(new ServedNames("tags", new LayoutFiles(layout).tags()));
    }

    private Optional<ServedFile> found(Matcher asked) throws IOException {
        var layout = repositories.get(asked.group("name"));
        if (layout == null) {
            return Optional.empty();
        }
        var files = new LayoutFiles(layout);
        var revision = asked.group("revision");
        var file =
                asked.group("kind").equals("blobs")
                        ? files.blob(revision)
                                .map(blob -> new ServedFile(blob, "application/octet-stream"))
                        : files.manifest(revision)
                                .map(found -> new ServedFile(found.file(), found.mediaType()));
        return file.filter(served -> Files.isRegularFile(served.file()));
    }
}
