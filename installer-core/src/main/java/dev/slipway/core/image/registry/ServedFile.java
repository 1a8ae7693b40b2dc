package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpExchange;
import dev.slipway.core.image.layout.LayoutFiles;
import dev.slipway.core.image.layout.Located;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.regex.Pattern;

/// The bytes of a file as an answer: all of them, or from one to another (RFC 9110, section 14, one range).
///
/// @param digest that they are known to have; empty where it is not known
record ServedFile(Located bytes, String mediaType, String digest) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
    private static final int NO_BODY = -1;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    private record Range(long first, long last) {
        long length() {
            return last - first + 1;
        }
    }

    static ServedFile of(LayoutFiles.Manifest manifest) {
        return new ServedFile(manifest.bytes(), manifest.mediaType(), manifest.digest().text());
    }

    void answer(HttpExchange exchange) throws IOException {
        var size = bytes.length();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", mediaType);
        headers.set("Accept-Ranges", "bytes");
        if (!digest.isEmpty()) {
            headers.set("Docker-Content-Digest", digest);
        }
        var asked = exchange.getRequestHeaders().getFirst("Range");
        var range = asked == null ? null : RANGE.matcher(asked);
        if (range == null || !range.matches()) {
            send(exchange, OK, new Range(0, size - 1));
            return;
        }
        var part = part(range.group(1), range.group(2), size);
        if (part.length() <= 0) {
            exchange.sendResponseHeaders(NOT_SATISFIABLE, NO_BODY);
            return;
        }
        headers.set("Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), size));
        send(exchange, PARTIAL, part);
    }

    private static Range part(String first, String last, long size) {
        var end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return new Range(Long.parseLong(first), end);
    }

    private void send(HttpExchange exchange, int status, Range range) throws IOException {
        var head = exchange.getRequestMethod().equals("HEAD");
        if (head || range.length() == 0) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(range.length()));
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, range.length());
        try (var out = exchange.getResponseBody()) {
            copy(range, out);
        }
    }

    private void copy(Range range, OutputStream out) throws IOException {
        try (var in = FileChannel.open(bytes.file())) {
            var target = Channels.newChannel(out);
            for (var at = range.first(); at <= range.last(); ) {
                var sent = in.transferTo(bytes.from() + at, range.last() - at + 1, target);
                if (sent == 0) {
                    throw new EOFException(bytes.file() + " became shorter");
                }
                at += sent;
            }
        }
    }
}
