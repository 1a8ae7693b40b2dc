package dev.slipway.core.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an installation is called: when it began, and a number that tells two within a second apart. Sorts by age.
///
/// @param number from 1 to 99
record InstallationName(String time, int number) implements Comparable<InstallationName> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("(\\d{8}-\\d{6})-(\\d{2})");
    private static final int HIGHEST = 99;

    /// Empty where it is none.
    static Optional<InstallationName> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches() && isTime(form.group(1))
                ? Optional.of(new InstallationName(form.group(1), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    private static boolean isTime(String text) {
        try {
            return Instant.from(TIME.parse(text)).isAfter(Instant.EPOCH);
        } catch (DateTimeException _) {
            return false;
        }
    }

    static InstallationName at(Instant time) {
        return new InstallationName(TIME.format(time), 1);
    }

    /// The next one behind this, for when the clock has not gone on since, or was set back.
    InstallationName next() {
        return number < HIGHEST ? new InstallationName(time, number + 1) : at(secondLater());
    }

    private Instant secondLater() {
        return TIME.parse(time, Instant::from).plusSeconds(1);
    }

    @Override
    public int compareTo(InstallationName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "%s-%02d".formatted(time, number);
    }
}
