package dev.slipway.app.fake;

import dev.slipway.app.system.SystemRules;
import java.util.Optional;

/// Rules that are easy to foresee.
public final class PlainRules implements SystemRules {
    @Override
    public Optional<String> hostname(String text) {
        return matching(text, "[a-z][a-z0-9-]*", "A host name is needed.");
    }

    @Override
    public Optional<String> userName(String text) {
        return matching(text, "[a-z][a-z0-9-]*", "A user name is needed.");
    }

    @Override
    public Optional<String> sshKey(String text) {
        return matching(text, "(?s)ssh-.+", "That is no SSH key.");
    }

    @Override
    public Optional<String> cidr(String text) {
        return matching(text, "[0-9.]+/[0-9]+", "An address with a prefix length is needed.");
    }

    @Override
    public Optional<String> address(String text) {
        return matching(text, "[0-9.]+", "An address is needed.");
    }

    @Override
    public Optional<String> interfaceName(String text) {
        return matching(text, "[a-z]+[0-9]*", "A name is needed.");
    }

    private static Optional<String> matching(String text, String form, String otherwise) {
        return text.strip().matches(form) ? Optional.empty() : Optional.of(otherwise);
    }
}
