package dev.slipway.app.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates with their time as people read them, in their language and time zone.
public final class Moments {
    private Moments() {}

    public static String of(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /// The time of day, to the second.
    public static String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    /// @param text as ISO 8601 writes it; anything else stays as it is
    public static String of(String text) {
        try {
            return of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
