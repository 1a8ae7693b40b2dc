package dev.slipway.agent.json;

import java.util.HexFormat;
import java.util.Map;

/// Writes a value on one line, without a space: no text in it can look like the end of the line.
///
/// Each kind of value knows how it is written. A switch over them would be a class that the virtual machine makes when it first comes to it, and cannot keep in its
/// cache: an agent would wait for that before it says its first word.
public final class JsonWriter {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    public static String write(Json value) {
        var writer = new JsonWriter();
        value.write(writer);
        return writer.out.toString();
    }

    void members(Iterable<Map.Entry<String, Json>> members) {
        var separator = "{";
        for (var member : members) {
            out.append(separator);
            text(member.getKey());
            out.append(':');
            member.getValue().write(this);
            separator = ",";
        }
        out.append(separator.equals("{") ? "{}" : "}");
    }

    void items(Iterable<Json> items) {
        var separator = "[";
        for (var item : items) {
            out.append(separator);
            item.write(this);
            separator = ",";
        }
        out.append(separator.equals("[") ? "[]" : "]");
    }

    /// What is written as it is said.
    void literal(String word) {
        out.append(word);
    }

    /// What stands for itself is written in runs: most texts are that and nothing else.
    void text(String text) {
        var all = text.toCharArray();
        out.append('"');
        var from = 0;
        for (var i = 0; i < all.length; i++) {
            if (!isPlain(all[i])) {
                out.append(all, from, i - from);
                character(all[i]);
                from = i + 1;
            }
        }
        out.append(all, from, all.length - from).append('"');
    }

    private static boolean isPlain(char each) {
        return each >= ' ' && each < '\u007f' && each != '"' && each != '\\';
    }

    /// A surrogate is escaped, so that half of a pair does not become a question mark in UTF-8.
    private void character(char each) {
        switch (each) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (each < ' ' || each == '\u007f' || Character.isSurrogate(each)) {
                    out.append("\\u").append(HEX.toHexDigits(each));
                } else {
                    out.append(each);
                }
            }
        }
    }
}
