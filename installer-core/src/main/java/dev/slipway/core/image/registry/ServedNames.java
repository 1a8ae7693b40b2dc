package dev.slipway.core.image.registry;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Names, a page at a time: at most `n` of those behind `last`, and where there are more, the address of the next page.
///
/// @param member of the JSON object that has them
record ServedNames(String member, Collection<String> names) {
    private static final Pattern COUNT = Pattern.compile("(?:^|&)n=(\\d{1,6})");
    private static final Pattern LAST = Pattern.compile("(?:^|&)last=([^&]*)");

    void answer(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI();
        var query = asked.getQuery() == null ? "" : asked.getQuery();
        var behind = behind(query);
        var page = behind.subList(0, Math.min(count(query), behind.size()));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (page.size() < behind.size() && !page.isEmpty()) {
            exchange.getResponseHeaders().set("Link", next(asked, page));
        }
        var body = JsonMapper.shared().writeValueAsBytes(Map.of(member, page));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private List<String> behind(String query) {
        var last = LAST.matcher(query);
        var after = last.find() ? last.group(1) : "";
        return names.stream().sorted().filter(name -> name.compareTo(after) > 0).toList();
    }

    private static int count(String query) {
        var count = COUNT.matcher(query);
        return count.find() ? Integer.parseInt(count.group(1)) : Integer.MAX_VALUE;
    }

    private static String next(URI asked, List<String> page) {
        var last = URLEncoder.encode(page.getLast(), StandardCharsets.UTF_8);
        return "<%s?n=%d&last=%s>; rel=\"next\"".formatted(asked.getPath(), page.size(), last);
    }
}
