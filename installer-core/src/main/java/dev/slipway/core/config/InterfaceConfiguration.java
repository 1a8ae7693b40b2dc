package dev.slipway.core.config;

import java.util.List;
import java.util.Optional;

/// A network interface of the installed system.
///
/// @param name what the installed system calls it
/// @param selector which link it is: `mac:aa:bb:cc:dd:ee:ff`, or the link's name
/// @param gateway the default route through it
public record InterfaceConfiguration(
        String name,
        String selector,
        List<AddressConfiguration> addresses,
        Optional<String> gateway) {
    public InterfaceConfiguration {
        addresses = List.copyOf(addresses);
    }
}
