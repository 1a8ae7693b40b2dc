package dev.slipway.core.image.registry;

import dev.slipway.core.image.source.Patience;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long a registry asked to be left alone: `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3).
final class Rest {
    private final Patience patience;
    private volatile Instant until = Instant.MIN;

    Rest(Patience patience) {
        this.patience = patience;
    }

    void heed(Answer answer) {
        asked(answer)
                .filter(Duration::isPositive)
                .map(asked -> shorter(asked, patience.longestAsked()))
                .ifPresent(asked -> until = patience.waits().now().plus(asked));
    }

    /// What is left of it.
    Duration remaining() {
        var now = patience.waits().now();
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    private static Optional<Duration> asked(Answer answer) {
        var text = answer.headers().firstValue("Retry-After").map(String::strip).orElse("");
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        var from = date(answer.headers().firstValue("Date").orElse(""));
        return date(text).flatMap(to -> from.map(start -> Duration.between(start, to)));
    }

    /// By the registry's own clock: that of a machine without a system may be years off.
    private static Optional<Instant> date(String text) {
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(date.toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
