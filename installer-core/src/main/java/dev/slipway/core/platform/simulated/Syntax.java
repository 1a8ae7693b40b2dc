package dev.slipway.core.platform.simulated;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The options that a tool takes.
///
/// @param names each spelling, with its dashes, and the option that it means
record Syntax(Map<String, Kind> names) {
    /// @param value whether a value follows
    record Kind(String name, boolean value) {}

    /// @param options such as `a/all t/types:`; the last spelling is the option's name, a colon says that a
    ///     value follows
    static Syntax of(String options) {
        return new Syntax(
                Stream.of(options.split(" "))
                        .filter(option -> !option.isEmpty())
                        .flatMap(Syntax::spellings)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Stream<Map.Entry<String, Kind>> spellings(String option) {
        var names = option.replace(":", "").split("/");
        var kind = new Kind(names[names.length - 1], option.endsWith(":"));
        return Stream.of(names)
                .map(name -> Map.entry(name.length() == 1 ? "-" + name : "--" + name, kind));
    }

    /// @throws Refusal with exit code 2 where there is an option that the tool does not take
    Arguments parse(String tool, List<String> argv) throws Refusal {
        var found = new ArrayList<Arguments.Option>();
        var operands = new ArrayList<String>();
        var words = argv.iterator();
        while (words.hasNext()) {
            var word = words.next();
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
            } else {
                found.addAll(options(tool, word, words));
            }
        }
        return new Arguments(tool, found, operands);
    }

    /// Those of one word, and the word behind it where that is a value.
    private List<Arguments.Option> options(String tool, String word, Iterator<String> behind)
            throws Refusal {
        var options = new ArrayList<Arguments.Option>();
        for (var spelled : spelled(word)) {
            var kind = kind(tool, spelled.name());
            var apart = kind.value() && spelled.value().isEmpty() && behind.hasNext();
            options.add(new Arguments.Option(kind.name(), apart ? behind.next() : spelled.value()));
        }
        return options;
    }

    private Kind kind(String tool, String name) throws Refusal {
        var kind = names.get(name);
        if (kind == null) {
            throw new Refusal(2, tool + ": unrecognized option '" + name + "'");
        }
        return kind;
    }

    /// `--name=value`; `-x` and its value in one word; several short options in one word.
    private List<Arguments.Option> spelled(String word) {
        if (word.startsWith("--")) {
            var parts = word.split("=", 2);
            return List.of(new Arguments.Option(parts[0], parts.length > 1 ? parts[1] : ""));
        }
        var first = names.get(word.substring(0, 2));
        if (first != null && first.value()) {
            return List.of(new Arguments.Option(word.substring(0, 2), word.substring(2)));
        }
        return cluster(word);
    }

    private static List<Arguments.Option> cluster(String word) {
        return word.substring(1)
                .chars()
                .mapToObj(letter -> new Arguments.Option("-" + (char) letter, ""))
                .toList();
    }
}
