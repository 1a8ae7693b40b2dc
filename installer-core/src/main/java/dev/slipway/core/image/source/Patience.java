package dev.slipway.core.image.source;

import java.time.Duration;

/// How often, and for how long, something is tried again that may come back.
///
/// Pauses are random between nothing and a ceiling that doubles ("full jitter"), so that many machines do not come
/// back all at once.
///
/// @param rounds how often everything is tried, the first time included, without any progress between
/// @param first the ceiling of the first pause
/// @param longest the highest ceiling
/// @param longestAsked the longest pause that a registry can have by asking for it
/// @param total how long without progress before it is given up, whatever is left of the rounds
public record Patience(
        int rounds,
        Duration first,
        Duration longest,
        Duration longestAsked,
        Duration total,
        Waits waits) {
    private static final int BRIEF_ROUNDS = 4;
    private static final Duration BRIEF_TOTAL = Duration.ofMinutes(1);

    /// For transfers: a registry may be away for a minute or two.
    public static Patience usual() {
        return new Patience(
                12,
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Waits.real());
    }

    /// For questions that somebody waits for.
    public Patience brief() {
        return new Patience(
                Math.min(rounds, BRIEF_ROUNDS), first, longest, longestAsked, BRIEF_TOTAL, waits);
    }

    /// The ceiling of the pause after that many rounds.
    public Duration ceiling(int rounds) {
        var doubled = first.multipliedBy(1L << Math.clamp(rounds - 1L, 0, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
