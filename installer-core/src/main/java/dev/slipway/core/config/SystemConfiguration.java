package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// The sysconfig: what the installed system is told about itself.
///
/// @param timezone an IANA name such as `Europe/Berlin`
/// @param locale a POSIX locale such as `en_US.UTF-8`
/// @param keyboard without it, what the image has
public record SystemConfiguration(
        String hostname,
        List<String> nameservers,
        List<String> search,
        Optional<String> timezone,
        Optional<String> locale,
        Optional<KeyboardConfiguration> keyboard,
        List<InterfaceConfiguration> interfaces,
        List<UserConfiguration> users) {
    public SystemConfiguration {
        nameservers = List.copyOf(nameservers);
        search = List.copyOf(search);
        interfaces = List.copyOf(interfaces);
        users = List.copyOf(users);
    }

    /// With the keyboard that the image has.
    public SystemConfiguration(
            String hostname,
            List<String> nameservers,
            List<String> search,
            Optional<String> timezone,
            Optional<String> locale,
            List<InterfaceConfiguration> interfaces,
            List<UserConfiguration> users) {
        this(hostname, nameservers, search, timezone, locale, Optional.empty(), interfaces, users);
    }

    /// Nothing is configured, not even a name: of a system that an image brings.
    public static SystemConfiguration none() {
        return SystemReader.nothing();
    }
}
