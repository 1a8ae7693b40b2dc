package dev.slipway.core.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A time zone by its IANA name.
public final class Timezone {
    private static final SortedSet<String> NAMES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(name -> !name.startsWith("SystemV/"))
                    .collect(
                            Collectors.collectingAndThen(
                                    Collectors.toCollection(TreeSet::new),
                                    Collections::unmodifiableSortedSet));

    private Timezone() {}

    /// All that are known, in order.
    public static SortedSet<String> names() {
        return NAMES;
    }

    public static Optional<Problem> problem(String name) {
        return NAMES.contains(name)
                ? Optional.empty()
                : Optional.of(Problem.misspelt("timezone-unknown", name, NAMES));
    }
}
