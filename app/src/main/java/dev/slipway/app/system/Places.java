package dev.slipway.app.system;

import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.config.Keyboards;
import dev.slipway.core.config.Timezone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The time zones and locales that can be chosen, and what keyboards are called.
final class Places {
    private Places() {}

    /// IANA names that the core knows: UTC first, then by region.
    static List<String> timezones() {
        var regions = Timezone.names().stream().filter(zone -> zone.contains("/"));
        return Stream.concat(Stream.of("UTC"), regions).toList();
    }

    /// POSIX names, `C.UTF-8` first: it is there on every system.
    static List<String> locales() {
        var regional =
                Arrays.stream(Locale.getAvailableLocales())
                        .filter(Places::plain)
                        .map(locale -> locale + ".UTF-8")
                        .sorted();
        return Stream.concat(Stream.of("C.UTF-8"), regional).toList();
    }

    /// Such as “German (no dead keys) · de(nodeadkeys)”.
    static String words(KeyboardConfiguration keyboard) {
        var variant = keyboard.variant().map(it -> "(" + it + ")").orElse("");
        return Keyboards.name(keyboard) + " · " + keyboard.layout() + variant;
    }

    private static boolean plain(Locale locale) {
        return locale.toString().matches("[a-z]{2}_[A-Z]{2}");
    }
}
