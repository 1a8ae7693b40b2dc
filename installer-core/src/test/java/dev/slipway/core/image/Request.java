package dev.slipway.core.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What a client asked for.
public record Request(String method, String path, Map<String, String> headers) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    static Request read(BufferedReader in) throws IOException {
        var first = in.readLine();
        if (first == null) {
            throw new java.io.EOFException();
        }
        var headers = new TreeMap<String, String>();
        for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var words = first.split(" ");
        return new Request(
                words[0],
                words[1].replaceFirst("^http://[^/]*", ""),
                headers); // a proxy gets all of it
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean isRanged() {
        return RANGE.matcher(header("Range")).matches();
    }

    int from() {
        var range = RANGE.matcher(header("Range"));
        return range.matches() ? Integer.parseInt(range.group(1)) : 0;
    }

    /// Exclusive.
    int to(int length) {
        var range = RANGE.matcher(header("Range"));
        return range.matches() && !range.group(2).isEmpty()
                ? Math.min(Integer.parseInt(range.group(2)) + 1, length)
                : length;
    }
}
