package dev.slipway.core.image;

import java.util.List;

/// An image of a repository or a layout.
///
/// @param digest empty where it was not asked for
/// @param platforms that it says it has; empty where it was not asked, or says none
public record Listed(String tag, String digest, List<String> platforms) {
    public Listed {
        platforms = List.copyOf(platforms);
    }
}
