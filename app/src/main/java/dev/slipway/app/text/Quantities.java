package dev.slipway.app.text;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Amounts as people read them, with the decimal sign of their language. Sizes are decimal, as on the label of a disk:
/// 1 kB is 1000 bytes.
public final class Quantities {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

    private static final long STEP = 5;
    private static final long MINUTE = 60;

    private Quantities() {}

    public static String bytes(long bytes) {
        var unit = 0;
        var amount = (double) bytes;
        while (amount >= 999.5 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        var digits = unit == 0 || amount >= 100 ? "%.0f" : "%.1f";
        return String.format(Locale.getDefault(), digits, amount) + " " + UNITS.get(unit);
    }

    /// In powers of two, as memory is made and sold: `16 GiB`.
    public static String memory(long bytes) {
        var mebibytes = bytes >> 20;
        return mebibytes % 1024 == 0
                ? mebibytes / 1024 + " GiB"
                : mebibytes < 10_240
                        ? mebibytes + " MiB"
                        : String.format(Locale.getDefault(), "%.1f GiB", mebibytes / 1024.0);
    }

    public static String rate(double bytesPerSecond) {
        return bytes(Math.round(bytesPerSecond)) + "/s";
    }

    /// As [#time], but with tenths where they tell something: `0.3 s`.
    public static String shortTime(Duration time) {
        return time.toSeconds() < 10
                ? String.format(Locale.getDefault(), "%.1f s", time.toMillis() / 1000.0)
                : time(time);
    }

    /// As [#time], but no more exact than an estimate is: in steps of five seconds, from two minutes on in minutes.
    public static String roughly(Duration estimate) {
        var seconds = Math.max(STEP, STEP * Math.round(estimate.toMillis() / 1000.0 / STEP));
        return seconds < 2 * MINUTE
                ? seconds + " s"
                : Math.round(seconds / (double) MINUTE) + " min";
    }

    /// `7 s`, `3 min 05 s`, `1 h 02 min`.
    public static String time(Duration time) {
        if (time.toHours() > 0) {
            return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
    }
}
