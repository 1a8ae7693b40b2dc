package dev.slipway.core.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A block device that a pool gets.
///
/// @param size as [Size] spells it
/// @param swap whether the installed system swaps to it
public record VolumeConfiguration(
        String name, String size, boolean swap, SequencedMap<String, String> options) {
    public VolumeConfiguration {
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
    }
}
