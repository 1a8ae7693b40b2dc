package dev.slipway.agent.proxy;

import dev.slipway.agent.relay.Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The head of a request to a proxy (RFC 9112, 3.2.2 and 3.2.3): where it is to go, and what is said there.
///
/// @param tunnel whether the client wants the bare connection (`CONNECT`)
/// @param forwarded what goes first over the connection; empty for a tunnel
record Head(Address to, boolean tunnel, String forwarded) {
    private static final int LONGEST = 64 * 1024;
    private static final String END = "\r\n\r\n";
    private static final int HTTP_PORT = 80;

    /// Of headers that are the proxy's business, and not the server's.
    private static final List<String> FOR_US = List.of("connection:", "proxy-", "keep-alive:");

    /// @throws IOException where it is none that a proxy can serve
    static Head read(InputStream in) throws IOException {
        var lines = Arrays.asList(text(in).split("\r\n"));
        var words = lines.getFirst().split(" ");
        if (words.length != 3) {
            throw new IOException("no request line");
        }
        return words[0].equals("CONNECT")
                ? new Head(address(words[1]), true, "")
                : plain(words, lines.subList(1, lines.size()));
    }

    private static String text(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var matched = 0;
        while (matched < END.length()) {
            var each = in.read();
            if (each < 0 || head.size() == LONGEST) {
                throw new IOException("no end of the head");
            }
            head.write(each);
            matched = each == END.charAt(matched) ? matched + 1 : each == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /// A connection carries one request: the next one may be for another server.
    private static Head plain(String[] words, List<String> headers) throws IOException {
        var uri = uri(words[1]);
        var path =
                Optional.ofNullable(uri.getRawPath()).filter(each -> !each.isEmpty()).orElse("/");
        var query = Optional.ofNullable(uri.getRawQuery()).map(each -> "?" + each).orElse("");
        var kept =
                headers.stream()
                        .filter(header -> FOR_US.stream().noneMatch(lower(header)::startsWith))
                        .map(header -> header + "\r\n")
                        .collect(Collectors.joining());
        var line = words[0] + " " + path + query + " HTTP/1.1\r\n";
        return new Head(address(uri), false, line + kept + "Connection: close\r\n\r\n");
    }

    private static String lower(String header) {
        return header.toLowerCase(Locale.ROOT);
    }

    private static URI uri(String text) throws IOException {
        try {
            var uri = URI.create(text);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // as any other that cannot be served
        }
        throw new IOException("no address of a server");
    }

    private static Address address(URI uri) throws IOException {
        var port = uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
        return address(uri.getHost() + ":" + port);
    }

    private static Address address(String text) throws IOException {
        return Address.parse(text).orElseThrow(() -> new IOException("no address of a server"));
    }
}
