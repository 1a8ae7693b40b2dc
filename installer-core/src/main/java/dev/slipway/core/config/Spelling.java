package dev.slipway.core.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant.
public final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /// Nothing where none comes near.
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var limit = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(each -> Math.abs(each.length() - word.length()) <= limit)
                .filter(each -> distance(word, each) <= limit)
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /// Insertions, deletions and replacements that lead from one to the other, whatever their case.
    static int distance(String one, String other) {
        var from = one.toLowerCase(Locale.ROOT);
        var to = other.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        Arrays.setAll(row, i -> i);
        for (var i = 1; i <= from.length(); i++) {
            next(row, from.charAt(i - 1), to, i);
        }
        return row[to.length()];
    }

    private static void next(int[] row, char letter, String to, int first) {
        var diagonal = row[0];
        row[0] = first;
        for (var j = 1; j <= to.length(); j++) {
            var replaced = diagonal + (letter == to.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }
}
