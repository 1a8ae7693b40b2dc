package dev.slipway.core.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// A host name or domain name by RFC 1123: labels of letters, digits and inner hyphens.
public final class HostName {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    private HostName() {}

    /// Of what may be an address, too.
    public static Optional<Problem> orAddressProblem(String text) {
        return IpAddress.parse(text).isPresent() ? Optional.empty() : problem(text);
    }

    public static Optional<Problem> problem(String name) {
        if (name.length() > LONGEST) {
            return Optional.of(Problem.of("host-name-long", name, LONGEST));
        }
        if (IpAddress.parse(name).isPresent()) {
            return Optional.of(Problem.of("host-name-is-address", name));
        }
        for (var label : name.split("\\.", -1)) {
            if (label.length() > LONGEST_LABEL) {
                return Optional.of(Problem.of("host-name-label-long", name, label, LONGEST_LABEL));
            }
            if (!LABEL.matcher(label).matches()) {
                return Optional.of(Problem.of("host-name-bad", name));
            }
        }
        return Optional.empty();
    }
}
