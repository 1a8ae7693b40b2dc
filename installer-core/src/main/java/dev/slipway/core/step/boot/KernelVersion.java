package dev.slipway.core.step.boot;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Versions in the order that people mean: `6.1.0-9` before `6.1.0-10`.
record KernelVersion(String text) implements Comparable<KernelVersion> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");

    @Override
    public int compareTo(KernelVersion other) {
        var mine = parts();
        var others = other.parts();
        for (var i = 0; i < Math.min(mine.size(), others.size()); i++) {
            var order = compare(mine.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), others.size());
    }

    private List<String> parts() {
        return PART.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int compare(String one, String other) {
        return number(one) && number(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean number(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
