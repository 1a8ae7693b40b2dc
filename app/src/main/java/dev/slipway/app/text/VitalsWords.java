package dev.slipway.app.text;

import dev.slipway.core.inventory.Vitals;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How busy a machine was, as people read it. What was not measured is left out.
public record VitalsWords(Messages messages) {
    /// All of it in one line, with when it was measured.
    public String line(Vitals vitals) {
        var when = Optional.of(Moments.time(vitals.measured()));
        return Stream.of(
                        processor(vitals).map(each -> messages.get("vitals.processor.is", each)),
                        memory(vitals).map(each -> messages.get("vitals.memory.is", each)),
                        load(vitals).map(each -> messages.get("vitals.load.is", each)),
                        when.map(each -> messages.get("vitals.measured.is", each)))
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
