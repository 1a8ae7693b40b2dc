package dev.slipway.agent.json;

import dev.slipway.agent.json.Json.Items;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Num;
import dev.slipway.agent.json.Json.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads one document of RFC 8259, strictly: no comments, no second document behind it, no name twice in an
/// object (two readers would believe different ones).
public final class JsonReader {
    private final Cursor at;
    private final JsonLimits limits;
    private int values;

    private JsonReader(String text, JsonLimits limits) {
        this.at = new Cursor(text);
        this.limits = limits;
    }

    public static Json read(String text, JsonLimits limits) throws NotJsonException {
        var reader = new JsonReader(text, limits);
        var document = reader.value(0);
        reader.at.end();
        return document;
    }

    private Json value(int depth) throws NotJsonException {
        at.skipSpace();
        count(depth);
        return switch (at.peek()) {
            case '{' -> members(depth + 1);
            case '[' -> items(depth + 1);
            case '"' -> new Text(text());
            case 't' -> word("true", Json.of(true));
            case 'f' -> word("false", Json.of(false));
            case 'n' -> word("null", Json.NOTHING);
            default -> number();
        };
    }

    private void count(int depth) throws NotJsonException {
        if (depth > limits.depth() || ++values > limits.values()) {
            throw at.wrong();
        }
    }

    private Members members(int depth) throws NotJsonException {
        var members = new LinkedHashMap<String, Json>();
        at.take('{');
        if (at.takes('}')) {
            return new Members(members);
        }
        do {
            member(members, depth);
        } while (at.takes(','));
        at.take('}');
        return new Members(members);
    }

    private void member(Map<String, Json> members, int depth) throws NotJsonException {
        at.skipSpace();
        count(depth);
        var name = text();
        at.take(':');
        if (members.putIfAbsent(name, value(depth)) != null) {
            throw at.wrong();
        }
    }

    private Items items(int depth) throws NotJsonException {
        var items = new ArrayList<Json>();
        at.take('[');
        if (at.takes(']')) {
            return new Items(items);
        }
        do {
            items.add(value(depth));
        } while (at.takes(','));
        at.take(']');
        return new Items(items);
    }

    private Json word(String word, Json meaning) throws NotJsonException {
        for (var i = 0; i < word.length(); i++) {
            at.exactly(word.charAt(i));
        }
        return meaning;
    }

    private Num number() throws NotJsonException {
        var start = at.position();
        at.accept('-');
        if (!at.accept('0')) {
            at.digits();
        }
        if (at.accept('.')) {
            at.digits();
        }
        if (at.accept('e') || at.accept('E')) {
            if (!at.accept('+')) {
                at.accept('-');
            }
            at.digits();
        }
        return new Num(at.since(start));
    }

    private String text() throws NotJsonException {
        at.exactly('"');
        var text = new StringBuilder();
        text.append(at.plain());
        for (var each = at.next(); each != '"'; each = at.next()) {
            if (each < ' ') {
                throw at.wrong();
            }
            text.append(each == '\\' ? at.escaped() : each).append(at.plain());
        }
        return text.toString();
    }
}
