package dev.slipway.app.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file of ours that is called after machines and installations. What they are called is their own word: it may hold what
/// leads to other folders.
public final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /// Without an ending.
    public static String of(String... called) {
        var name = Stream.of(called).map(FileName::harmless).collect(Collectors.joining("-"));
        return "slipway-" + name.substring(0, Math.min(LONGEST, name.length()));
    }

    private static String harmless(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
