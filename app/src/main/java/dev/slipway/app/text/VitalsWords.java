package dev.slipway.app.text;

import dev.slipway.core.inventory.Vitals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How busy a machine was, as people read it. What was not measured is left out.
public record VitalsWords(Messages messages) {
    /// What is used of it, and how loaded it is with when that was measured: as narrow as a column of a table.
    public List<String> lines(Vitals vitals) {
        var busy = processor(vitals).map(each -> messages.get("vitals.processor.is", each));
        var used = memory(vitals).map(each -> messages.get("vitals.memory.is", each));
        var loaded = load(vitals).map(each -> messages.get("vitals.load.is", each));
        var when = Optional.of(messages.get("vitals.measured.is", Moments.time(vitals.measured())));
        return Stream.of(line(busy, used), line(loaded, when))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String line(Optional<String> first, Optional<String> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    public Optional<String> processor(Vitals vitals) {
        return vitals.processor().map(busy -> messages.get("vitals.percent", Math.round(busy)));
    }

    public Optional<String> memory(Vitals vitals) {
        return Optional.of(vitals.memoryBytes())
                .filter(all -> all > 0)
                .map(
                        all ->
                                messages.get(
                                        "vitals.used",
                                        Quantities.memory(vitals.usedBytes()),
                                        Quantities.memory(all)));
    }

    public Optional<String> load(Vitals vitals) {
        return vitals.load().map(load -> String.format(Locale.getDefault(), "%.2f", load));
    }
}
