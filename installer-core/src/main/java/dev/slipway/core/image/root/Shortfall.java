package dev.slipway.core.image.root;

import java.util.List;

/// What could not be done for want of rights.
///
/// @param count of the files that lack it
/// @param examples the first few of them
public record Shortfall(Kind kind, long count, List<String> examples) {
    public enum Kind {
        OWNERS,
        DEVICES,
        ATTRIBUTES
    }

    public Shortfall {
        examples = List.copyOf(examples);
    }
}
