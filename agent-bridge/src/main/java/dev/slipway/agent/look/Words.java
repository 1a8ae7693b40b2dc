package dev.slipway.agent.look;

import java.util.ArrayList;
import java.util.List;

/// The words of a line, with spaces between them. Lines are read by the hundred, by code that is interpreted as long as the agent rests: an
/// expression for the spaces takes ten times as long.
final class Words {
    private Words() {}

    static List<String> of(String line) {
        var words = new ArrayList<String>();
        var from = 0;
        for (var to = line.indexOf(' '); to >= 0; to = line.indexOf(' ', from)) {
            add(words, line, from, to);
            from = to + 1;
        }
        add(words, line, from, line.length());
        return words;
    }

    /// The word behind so many single spaces from there on.
    static String at(String line, int start, int number) {
        var from = start;
        for (var i = 0; i < number; i++) {
            from = line.indexOf(' ', from) + 1;
        }
        var to = line.indexOf(' ', from);
        return line.substring(from, to < 0 ? line.length() : to);
    }

    private static void add(List<String> words, String line, int from, int to) {
        if (to > from) {
            words.add(line.substring(from, to));
        }
    }
}
