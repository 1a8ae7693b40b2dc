package dev.slipway.app.machines;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Names with numbers in them as people order them: node2 before node10, 192.0.2.9 before 192.0.2.11.
final class Naturally {
    static final Comparator<String> ORDER = Naturally::compare;

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private Naturally() {}

    private static int compare(String one, String other) {
        var parts = parts(one);
        var others = parts(other);
        for (var place = 0; place < Math.min(parts.size(), others.size()); place++) {
            var order = comparePart(parts.get(place), others.get(place));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), others.size());
    }

    private static List<String> parts(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return PART.matcher(lower).results().map(MatchResult::group).toList();
    }

    private static int comparePart(String one, String other) {
        return Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }
}
