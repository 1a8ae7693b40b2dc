package dev.slipway.agent.json;

import dev.slipway.agent.json.Json.Flag;
import dev.slipway.agent.json.Json.Items;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Nothing;
import dev.slipway.agent.json.Json.Num;
import dev.slipway.agent.json.Json.Text;
import java.util.HexFormat;
import java.util.Map;

/// Writes a value on one line, without a space: no text in it can look like the end of the line.
public final class JsonWriter {
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    public static String write(Json value) {
        var writer = new JsonWriter();
        writer.put(value);
        return writer.out.toString();
    }

    private void put(Json value) {
        switch (value) {
            case Members(var values) -> members(values.entrySet());
            case Items(var values) -> items(values);
            case Text(var text) -> text(text);
            case Num(var literal) -> out.append(literal);
            case Flag(var flag) -> out.append(flag);
            case Nothing _ -> out.append("null");
        }
    }

    private void members(Iterable<Map.Entry<String, Json>> members) {
        var separator = "{";
        for (var member : members) {
            out.append(separator);
            text(member.getKey());
            out.append(':');
            put(member.getValue());
            separator = ",";
        }
        out.append(separator.equals("{") ? "{}" : "}");
    }

    private void items(Iterable<Json> items) {
        var separator = "[";
        for (var item : items) {
            out.append(separator);
            put(item);
            separator = ",";
        }
        out.append(separator.equals("[") ? "[]" : "]");
    }

    /// What stands for itself is written in runs: most texts are that and nothing else.
    private void text(String text) {
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
