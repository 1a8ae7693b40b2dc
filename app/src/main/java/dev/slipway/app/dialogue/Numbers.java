package dev.slipway.app.dialogue;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Several of a list, as people write them: `1 3`, `2-4`, `1, 3-5`.
public final class Numbers {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern RANGE =
            Pattern.compile("(?<from>[0-9]{1,4})(-(?<to>[0-9]{1,4}))?");

    private Numbers() {}

    /// @param most the last of the list, which begins with 1
    /// @return each once, in order; none where any of it is no number of the list
    public static List<Integer> of(String typed, int most) {
        var numbers = new TreeSet<Integer>();
        for (var word : BETWEEN.split(typed.strip())) {
            var range = range(word, most);
            if (range.isEmpty()) {
                return List.of();
            }
            numbers.addAll(range);
        }
        return List.copyOf(numbers);
    }

    private static List<Integer> range(String word, int most) {
        var form = RANGE.matcher(word);
        if (!form.matches()) {
            return List.of();
        }
        var from = Integer.parseInt(form.group("from"));
        var to = form.group("to") == null ? from : Integer.parseInt(form.group("to"));
        return from < 1 || to > most ? List.of() : IntStream.rangeClosed(from, to).boxed().toList();
    }
}
