package dev.slipway.app.sheet;

import java.util.List;

/// Parts of one kind.
public record SheetSection(String title, List<Part> parts) {
    public SheetSection {
        parts = List.copyOf(parts);
    }

    /// @param name where it is, or what is said of it
    /// @param sound whether nothing is known to be wrong with it
    public record Part(String name, String words, boolean sound) {
        Part(String name, String words) {
            this(name, words, true);
        }
    }
}
