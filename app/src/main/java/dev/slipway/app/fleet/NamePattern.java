package dev.slipway.app.fleet;

import dev.slipway.core.config.HostName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the machines of a fleet are called: by a number somewhere in the name.
///
/// `node{n}` means node1, node2, …; `node{n:02}` means node01, node02, …; and a name that ends in a number is counted up
/// from it, with as many digits: `node07.example.org` means node08.example.org next.
///
/// @param width the number has at least so many digits, from 1 to 9
/// @param first number, from 0
public record NamePattern(String before, String after, int width, int first) {
    /// As people are shown how to write one.
    public static final String EXAMPLE = "rack4-node{n:02}";

    private static final Pattern BRACES =
            Pattern.compile("(?<before>[^{}]*)\\{n(:0?(?<width>[1-9]))?}(?<after>[^{}]*)");
    private static final Pattern DIGITS =
            Pattern.compile("(?<before>[^.{}]*?)(?<number>[0-9]{1,9})(?<after>(\\.[^{}]*)?)");

    /// @return nothing where there is no number in it to be counted, or no host name comes of it
    public static Optional<NamePattern> parse(String text) {
        return braces(text)
                .or(() -> digits(text))
                .filter(pattern -> HostName.problem(pattern.name(0)).isEmpty());
    }

    private static Optional<NamePattern> braces(String text) {
        return matched(BRACES, text)
                .map(it -> of(it, it.group("width") == null ? 1 : number(it, "width"), 1));
    }

    private static Optional<NamePattern> digits(String text) {
        return matched(DIGITS, text)
                .map(it -> of(it, it.group("number").length(), number(it, "number")));
    }

    private static Optional<Matcher> matched(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches);
    }

    private static NamePattern of(Matcher form, int width, int first) {
        return new NamePattern(form.group("before"), form.group("after"), width, first);
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }

    /// @param place of the machine in the fleet, from 0
    public String name(int place) {
        var number = Long.toString((long) first + place);
        return before + "0".repeat(Math.max(0, width - number.length())) + number + after;
    }
}
