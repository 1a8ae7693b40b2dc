package dev.slipway.core.image.registry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a registry asks for with a 401 (RFC 9110, section 11.6.1).
sealed interface Challenge {
    record Basic() implements Challenge {}

    /// The token service to ask, as the distribution specification of Docker has it.
    record Bearer(String realm, String service, String scope) implements Challenge {}

    Pattern PARAMETER = Pattern.compile("([A-Za-z_]+)=(?:\"([^\"]*)\"|([^\",\\s]+))");

    /// The best of those offered, if we know any.
    static Optional<Challenge> best(List<String> headers) {
        return headers.stream()
                .flatMap(header -> read(header).stream())
                .max(Comparator.comparing(challenge -> challenge instanceof Bearer));
    }

    private static Optional<Challenge> read(String header) {
        var scheme = header.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "basic" -> Optional.of(new Basic());
            case "bearer" -> Optional.of(bearer(parameters(header)));
            default -> Optional.empty();
        };
    }

    private static Bearer bearer(Map<String, String> parameters) {
        return new Bearer(
                parameters.getOrDefault("realm", ""),
                parameters.getOrDefault("service", ""),
                parameters.getOrDefault("scope", ""));
    }

    private static Map<String, String> parameters(String header) {
        var parameters = new HashMap<String, String>();
        PARAMETER
                .matcher(header)
                .results()
                .forEach(
                        each ->
                                parameters.put(
                                        each.group(1).toLowerCase(Locale.ROOT),
                                        each.group(2) != null ? each.group(2) : each.group(3)));
        return parameters;
    }
}
