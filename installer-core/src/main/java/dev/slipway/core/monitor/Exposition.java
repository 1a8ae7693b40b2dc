package dev.slipway.core.monitor;

import dev.slipway.core.monitor.Family.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text format of Prometheus, version 0.0.4 (prometheus.io, “Exposition formats”).
final class Exposition {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private Exposition() {}

    /// Families without samples are left out: what was not measured is not said.
    static String text(List<Family> families) {
        return families.stream()
                .filter(family -> !family.samples().isEmpty())
                .map(Exposition::text)
                .collect(Collectors.joining());
    }

    private static String text(Family family) {
        var head =
                "# HELP %1$s %2$s\n# TYPE %1$s %3$s\n"
                        .formatted(
                                family.name(),
                                family.help().replace("\\", "\\\\").replace("\n", "\\n"),
                                family.type().name().toLowerCase(Locale.ROOT));
        return family.samples().stream()
                .map(sample -> family.name() + labels(sample) + " " + number(sample) + "\n")
                .collect(Collectors.joining("", head, ""));
    }

    private static String labels(Sample sample) {
        return sample.labels().isEmpty()
                ? ""
                : new TreeMap<>(sample.labels())
                        .entrySet().stream()
                                .map(
                                        label ->
                                                label.getKey()
                                                        + "=\""
                                                        + escaped(label.getValue())
                                                        + "\"")
                                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /// Without exponents, which people read badly.
    private static String number(Sample sample) {
        return BigDecimal.valueOf(sample.value()).stripTrailingZeros().toPlainString();
    }
}
