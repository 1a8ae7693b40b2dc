package dev.slipway.agent.look;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which system this is, by `os-release(5)`.
public record OsRelease(Map<String, String> values) {
    public OsRelease {
        values = Map.copyOf(values);
    }

    /// Without a value where there is no such file.
    public static OsRelease read(Root root) {
        return of(text(root));
    }

    static String text(Root root) {
        return root.ifThere("etc/os-release")
                .or(() -> root.ifThere("usr/lib/os-release"))
                .orElse("");
    }

    static OsRelease of(String text) {
        var values = new LinkedHashMap<String, String>();
        text.lines().map(String::strip).forEach(line -> put(values, line));
        return new OsRelease(values);
    }

    /// What is no assignment is passed over.
    private static void put(Map<String, String> values, String line) {
        var equals = line.indexOf('=');
        if (equals > 0 && line.substring(0, equals).chars().allMatch(OsRelease::inName)) {
            values.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
        }
    }

    private static boolean inName(int each) {
        return (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') || each == '_';
    }

    private static String unquoted(String value) {
        var quoted =
                value.length() > 1
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.endsWith(value.substring(0, 1));
        var inside = quoted ? value.substring(1, value.length() - 1) : value;
        return inside.indexOf('\\') < 0 ? inside : inside.replaceAll("\\\\(.)", "$1");
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public String name() {
        return value("NAME").orElse("Linux");
    }

    public String version() {
        return value("VERSION_ID").orElse("");
    }
}
