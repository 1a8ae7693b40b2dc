package dev.slipway.core.step.pool;

import java.util.Locale;
import java.util.Map;

/// Values of ZFS properties, which read back in other words than they were given in.
final class PropertyValue {
    /// zfsprops(7): the second is what newer versions say for the first.
    private static final Map<String, String> SYNONYMS = Map.of("posixacl", "posix", "noacl", "off");

    private static final String SUFFIXES = "BKMGTPE";

    private PropertyValue() {}

    static boolean same(String given, String read) {
        return plain(given).equals(plain(read));
    }

    private static String plain(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return value.matches("\\d+[BKMGTPEbkmgtpe]")
                ? bytes(value)
                : SYNONYMS.getOrDefault(lower, lower);
    }

    /// `128K` reads back as `131072`.
    private static String bytes(String value) {
        var suffix = Character.toUpperCase(value.charAt(value.length() - 1));
        var number = Long.parseLong(value.substring(0, value.length() - 1));
        return Long.toString(number << (10 * SUFFIXES.indexOf(suffix)));
    }
}
