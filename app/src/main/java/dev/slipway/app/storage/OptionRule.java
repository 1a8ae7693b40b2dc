package dev.slipway.app.storage;

import dev.slipway.app.form.Rule;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.PoolOption;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.VolumeOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Options of a pool or dataset as they are typed: `name=value`, one a line.
///
/// @param core its own rule for a name and a value
/// @param elsewhere names that have a field of their own
record OptionRule(
        Messages messages,
        BiFunction<String, String, Optional<Problem>> core,
        Set<String> elsewhere)
        implements Rule {
    static OptionRule ofPool(Messages messages) {
        return new OptionRule(messages, PoolOption::problem, Set.of());
    }

    static OptionRule ofVolume(Messages messages) {
        return new OptionRule(messages, VolumeOption::problem, Set.of(VolumeOption.BLOCK_SIZE));
    }

    @Override
    public Optional<String> problem(String text) {
        return lines(text).stream()
                .map(this::problemOfLine)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> repeated(text));
    }

    /// @param text that has no problem
    static SequencedMap<String, String> options(String text) {
        var options = new LinkedHashMap<String, String>();
        lines(text).forEach(line -> options.put(name(line), value(line)));
        return Collections.unmodifiableSequencedMap(options);
    }

    /// As [#options] reads it.
    static String text(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> problemOfLine(String line) {
        if (!line.contains("=")) {
            return Optional.of(messages.get("storage.option.form", line));
        }
        return elsewhere.contains(name(line))
                ? Optional.of(messages.get("storage.option.elsewhere", name(line)))
                : core.apply(name(line), value(line)).map(Problem::message);
    }

    private Optional<String> repeated(String text) {
        return lines(text).stream()
                .collect(
                        Collectors.groupingBy(
                                OptionRule::name, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(named -> named.getValue() > 1)
                .findFirst()
                .map(named -> messages.get("storage.option.repeated", named.getKey()));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String name(String line) {
        return line.split("=", 2)[0].strip();
    }

    private static String value(String line) {
        return line.split("=", 2)[1].strip();
    }
}
