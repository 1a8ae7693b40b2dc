package dev.slipway.core.image.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which bytes an answer says that it has, of how many (RFC 9110, section 14.4).
record ContentRange(long first, long end, long total) {
    private static final Pattern FORM =
            Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /// Empty where it says nothing that can be used.
    static Optional<ContentRange> of(Answer answer) {
        var form = FORM.matcher(answer.headers().firstValue("Content-Range").orElse(""));
        return form.matches()
                ? Optional.of(
                        new ContentRange(
                                Long.parseLong(form.group(1)),
                                Long.parseLong(form.group(2)) + 1,
                                Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    boolean answers(Span asked) {
        var end = asked.end().isPresent() ? Math.min(asked.end().getAsLong(), total) : total;
        return first == asked.first() && this.end == end;
    }
}
