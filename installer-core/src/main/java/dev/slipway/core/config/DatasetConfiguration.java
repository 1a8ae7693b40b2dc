package dev.slipway.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A dataset that a pool gets beside the boot environments.
///
/// @param name within its pool: `srv/data`
/// @param mount where it is mounted in the installed system, or `none`; empty: below its parent
/// @param quota the most that it may hold, as [Size] spells it
/// @param reservation what is kept free for it
public record DatasetConfiguration(
        String name,
        Optional<String> mount,
        Optional<String> quota,
        Optional<String> reservation,
        SequencedMap<String, String> options) {
    public static final String UNMOUNTED = "none";

    public DatasetConfiguration {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }
}
