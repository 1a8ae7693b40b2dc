package dev.slipway.core.step.pool;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values of ZFS properties, which read back in other words than they were given in.
final class PropertyValue {
    /// zfsprops(7), zpoolprops(7): the second is what is read, in newer versions or with `-p`, for the first.
    private static final Map<String, String> SYNONYMS =
            Map.of("posixacl", "posix", "noacl", "off", "none", "0", "active", "enabled");

    private static final Pattern SIZE =
            Pattern.compile("(?<number>\\d+(\\.\\d+)?)(?<unit>[BKMGTPE])(I?B)?");
    private static final String UNITS = "BKMGTPE";

    private PropertyValue() {}

    static boolean same(String given, String read) {
        return plain(given).equals(plain(read));
    }

    private static String plain(String value) {
        var size = SIZE.matcher(value.toUpperCase(Locale.ROOT));
        var lower = value.toLowerCase(Locale.ROOT);
        return size.matches() ? bytes(size) : SYNONYMS.getOrDefault(lower, lower);
    }

    /// `128K`, `128KB` and `0.125M` read back as `131072`.
    private static String bytes(Matcher size) {
        var unit = BigDecimal.valueOf(1L << (10 * UNITS.indexOf(size.group("unit"))));
        return new BigDecimal(size.group("number")).multiply(unit).toBigInteger().toString();
    }
}
