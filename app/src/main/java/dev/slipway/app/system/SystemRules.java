package dev.slipway.app.system;

import java.util.Optional;

/// What may stand in each field of the system page; the words of what is wrong with it, or nothing.
public interface SystemRules {
    Optional<String> hostname(String text);

    Optional<String> userName(String text);

    Optional<String> sshKey(String text);

    /// An address with its prefix length: `192.0.2.7/24`.
    Optional<String> cidr(String text);

    /// An address alone: a gateway, a name server.
    Optional<String> address(String text);

    Optional<String> interfaceName(String text);
}
