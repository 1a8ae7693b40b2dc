package dev.slipway.core.config;

import dev.slipway.core.config.Attachment.Direct;
import java.util.List;
import java.util.Optional;

/// A network interface of the installed system.
///
/// @param name what the installed system calls it
/// @param attachment what it is made of
/// @param mtu see [Mtu]; without it, what the link has by itself, or a VLAN's parent
/// @param gateway the default route through it
public record InterfaceConfiguration(
        String name,
        Attachment attachment,
        Optional<Integer> mtu,
        List<AddressConfiguration> addresses,
        Optional<String> gateway) {
    public InterfaceConfiguration {
        addresses = List.copyOf(addresses);
    }

    /// Over a single link.
    ///
    /// @param selector as [LinkSelector] has it
    public InterfaceConfiguration(
            String name,
            String selector,
            List<AddressConfiguration> addresses,
            Optional<String> gateway) {
        this(name, new Direct(selector), Optional.empty(), addresses, gateway);
    }
}
