package dev.slipway.core.check;

import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Observations.Clocks;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Does the machine know what time it is? Certificates do not hold on another day, and files are dated by it.
final class ClockChecks {
    private static final Duration NOTICEABLE = Duration.ofMinutes(5);
    private static final Duration INTOLERABLE = Duration.ofDays(1);

    private final Clocks clocks;
    private final Problems problems;

    ClockChecks(Clocks clocks, Problems problems) {
        this.clocks = clocks;
        this.problems = problems;
    }

    void check(Optional<ResolvedImage> image) {
        clocks.asker().ifPresent(this::compare);
        image.flatMap(it -> instant(it.created())).ifPresent(this::checkAfter);
    }

    private void compare(Instant asker) {
        var skew = Duration.between(asker, clocks.machine());
        if (skew.abs().compareTo(INTOLERABLE) > 0) {
            problems.error("clock-wrong", "", clocks.machine() + "", asker, inWords(skew));
        } else if (skew.abs().compareTo(NOTICEABLE) > 0) {
            problems.warning("clock-skewed", "", clocks.machine() + "", asker, inWords(skew));
        }
    }

    /// Nothing on the machine can be older than what is to be installed on it.
    private void checkAfter(Instant created) {
        if (clocks.machine().plus(INTOLERABLE).isBefore(created)) {
            problems.error("clock-before-image", "", clocks.machine() + "", created);
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty(); // images need not say
        }
    }

    private static String inWords(Duration skew) {
        return (skew.isNegative() ? "-" : "+") + skew.abs().toMinutes() + " min";
    }
}
