package dev.slipway.core.machine.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The illumos daemon's reader, as strict as it is: KDL 1 with quoted values only, the nodes that it knows and
/// no other. Not our reader: what passes here is not made to fit it.
final class StrictReader {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<string>\"(?:[^\"\\\\]|\\\\[\"\\\\nrtbf/])*\")|(?<word>[a-z][a-z0-9@:_.-]*)(?<equals>=)?"
                            + "|(?<mark>[{};\\n])|(?<space>[ \\t]+)");
    private static final Set<String> KINDS =
            Set.of(
                    "mirror", "raidz", "raidz1", "raidz2", "raidz3", "spare", "log", "special",
                    "cache", "dedup");
    private static final Map<String, Set<String>> CHILDREN =
            Map.of(
                    "", Set.of("pool", "image", "boot-environment-name", "sysconfig"),
                    "pool", Set.of("vdev", "options"),
                    "vdev", Set.of("disks"),
                    "sysconfig", Set.of("hostname", "nameserver", "interface"),
                    "interface", Set.of("address"));
    private static final Map<String, Set<String>> PROPERTIES =
            Map.of("interface", Set.of("selector"), "address", Set.of("name", "kind"));

    private final String text;
    private final Matcher matcher;
    private int at;
    private final List<Pool> pools = new ArrayList<>();

    private StrictReader(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    record Pool(String name, List<String> disks, List<String> options) {}

    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Rejected(String message) {
            super(message);
        }
    }

    /// The pools of a document that it accepts.
    static List<Pool> pools(String text) {
        var reader = new StrictReader(text);
        var sections = reader.block("", false);
        for (var needed : List.of("pool", "image", "sysconfig")) {
            if (!sections.contains(needed)) {
                throw new Rejected("child node `" + needed + "` is required");
            }
        }
        return reader.pools;
    }

    /// @return the names of its nodes
    private List<String> block(String owner, boolean inner) {
        var names = new ArrayList<String>();
        while (next()) {
            if (mark("}") && inner) {
                return names;
            }
            if (matcher.group("word") != null) {
                names.add(node(owner));
            } else if (!mark("\n") && !mark(";")) {
                throw new Rejected("unexpected " + matcher.group());
            }
        }
        if (inner) {
            throw new Rejected("a block does not end");
        }
        return names;
    }

    private String node(String owner) {
        var name = matcher.group("word");
        if (!owner.equals("options") && !CHILDREN.getOrDefault(owner, Set.of()).contains(name)) {
            throw new Rejected("unexpected node `" + name + "`");
        }
        var arguments = new ArrayList<String>();
        while (next() && !mark("\n") && !mark(";")) {
            if (mark("{")) {
                begin(name, arguments);
                block(name, true);
                return name;
            }
            value(name, arguments);
        }
        keep(owner, name, arguments);
        return name;
    }

    private void value(String node, List<String> arguments) {
        if (matcher.group("equals") != null) {
            var property = matcher.group("word");
            if (!PROPERTIES.getOrDefault(node, Set.of()).contains(property)) {
                throw new Rejected("unexpected property `" + property + "`");
            }
            next();
            string();
        } else {
            arguments.add(string());
        }
    }

    private String string() {
        var quoted = matcher.group("string");
        if (quoted == null) {
            throw new Rejected("expected a string, found " + matcher.group());
        }
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private void begin(String name, List<String> arguments) {
        if (name.equals("pool")) {
            pools.add(new Pool(arguments.getFirst(), new ArrayList<>(), new ArrayList<>()));
        }
        if (name.equals("vdev") && !KINDS.contains(arguments.getFirst())) {
            throw new Rejected("unknown variant " + arguments);
        }
    }

    private void keep(String owner, String name, List<String> arguments) {
        if (name.equals("disks")) {
            pools.getLast().disks().addAll(arguments);
        }
        if (owner.equals("options")) {
            pools.getLast().options().add(name);
        }
    }

    private boolean mark(String mark) {
        return mark.equals(matcher.group("mark"));
    }

    /// The next token that is no space.
    private boolean next() {
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new Rejected("cannot read from character " + at);
            }
            at = matcher.end();
            if (matcher.group("space") == null) {
                return true;
            }
        }
        return false;
    }
}
