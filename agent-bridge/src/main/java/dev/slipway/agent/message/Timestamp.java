package dev.slipway.agent.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// A moment as it is said: RFC 3339, in UTC.
///
/// As [Instant#toString] has it, but without the classes that format all other times, which an agent would hold in memory for this one.
public final class Timestamp {
    private static final int WITHOUT_SECONDS = "00:00".length();

    private Timestamp() {}

    public static String of(Instant moment) {
        var utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        var time = utc.toLocalTime().toString();
        return utc.toLocalDate() + "T" + time + (time.length() == WITHOUT_SECONDS ? ":00Z" : "Z");
    }
}
