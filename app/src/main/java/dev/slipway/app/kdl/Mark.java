package dev.slipway.app.kdl;

import dev.slipway.core.config.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/// The stretch of the shown text that a problem is about.
///
/// @param from in characters
/// @param to behind the last of them
record Mark(int from, int to, boolean forbids) {
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /// Of a node: its block, another node, a comment.
    private static final Pattern HEAD_END = Pattern.compile("[{};]|\\s//|\\s/\\*");

    /// Nothing where the problem is that something is not there.
    static Optional<Mark> of(Problem problem, String text) {
        var mark = of(text, offset(problem, text), problem.forbids());
        var there = problem.line() > 0 && !problem.code().equals("node-missing");
        return there && mark.from() < mark.to() ? Optional.of(mark) : Optional.empty();
    }

    /// Where the caret goes for that problem.
    static int offset(Problem problem, String text) {
        var start = 0;
        for (var line = 1; line < problem.line() && text.indexOf('\n', start) >= 0; line++) {
            start = text.indexOf('\n', start) + 1;
        }
        var end = lineEnd(text, start);
        var columns = Math.max(0, problem.column() - 1);
        var within = Math.min(columns, text.codePointCount(start, end));
        return text.offsetByCodePoints(start, within);
    }

    /// A string with its quotes, or a node up to its block.
    private static Mark of(String text, int from, boolean forbids) {
        var line = text.substring(from, lineEnd(text, from));
        var string = STRING.matcher(line);
        var head = string.lookingAt() ? string.group() : HEAD_END.split(line, 2)[0].stripTrailing();
        return new Mark(from, from + head.length(), forbids);
    }

    private static int lineEnd(String text, int from) {
        var end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
