package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// The sysconfig: what the installed system is told about itself.
///
/// @param timeServers names or addresses of those that the clock is set by (NTP); without one, what the image asks
/// @param timezone an IANA name such as `Europe/Berlin`
/// @param locale a POSIX locale such as `en_US.UTF-8`
/// @param keyboard without it, what the image has
public record SystemConfiguration(
        String hostname,
        List<String> nameservers,
        List<String> search,
        List<String> timeServers,
        Optional<String> timezone,
        Optional<String> locale,
        Optional<KeyboardConfiguration> keyboard,
        List<InterfaceConfiguration> interfaces,
        List<UserConfiguration> users) {
    public SystemConfiguration {
        nameservers = List.copyOf(nameservers);
        search = List.copyOf(search);
        timeServers = List.copyOf(timeServers);
        interfaces = List.copyOf(interfaces);
        users = List.copyOf(users);
    }

    /// With the keyboard and the time servers that the image has.
    public SystemConfiguration(
            String hostname,
            List<String> nameservers,
            List<String> search,
            Optional<String> timezone,
            Optional<String> locale,
            List<InterfaceConfiguration> interfaces,
            List<UserConfiguration> users) {
        this(
                hostname,
                nameservers,
                search,
                List.of(),
                timezone,
                locale,
                Optional.empty(),
                interfaces,
                users);
    }

    /// Nothing is configured, not even a name: of a system that an image brings.
    public static SystemConfiguration none() {
        return SystemReader.nothing();
    }
}
