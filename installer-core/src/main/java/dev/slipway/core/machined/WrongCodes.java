package dev.slipway.core.machined;

import java.time.Duration;
import java.time.Instant;

/// How many wrong codes are listened to in all, from however many addresses they come: so many at once, and so many a second
/// in the long run.
final class WrongCodes {
    private static final long A_SECOND = 50;
    private static final long AT_ONCE = 1_000;

    private static final Duration EACH = Duration.ofSeconds(1).dividedBy(A_SECOND);

    /// When the last of those that were listened to would have been due, had they come evenly.
    private Instant due;

    WrongCodes(Instant now) {
        this.due = now;
    }

    /// When the next may come; not later than now where it may come now.
    Instant until(Instant now) {
        due = due.isBefore(now) ? now : due;
        return due.minus(EACH.multipliedBy(AT_ONCE - 1));
    }

    void count() {
        due = due.plus(EACH);
    }
}
