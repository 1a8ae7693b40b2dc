package dev.slipway.core.image.registry;

import java.util.Base64;
import java.util.Optional;

/// The value of a Basic authorization, for one registry. Never printed.
record Credentials(String encoded) {
    /// Empty unless `encoded` is the base 64 of `user:secret`, as credential files have it.
    static Optional<Credentials> of(String encoded) {
        try {
            var decoded = Base64.getDecoder().decode(encoded);
            return decoded.length > 0 ? Optional.of(new Credentials(encoded)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String header() {
        return "Basic " + encoded;
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
