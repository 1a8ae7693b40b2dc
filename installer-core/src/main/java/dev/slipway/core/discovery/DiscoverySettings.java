package dev.slipway.core.discovery;

import java.net.InetSocketAddress;
import java.util.Optional;

/// Where machines are asked for: a multicast group and a port.
///
/// @param through the only network interface to use; empty: every one
public record DiscoverySettings(String group, int port, Optional<String> through) {
    public static final DiscoverySettings USUAL = new DiscoverySettings("239.255.255.250", 1900);

    public DiscoverySettings(String group, int port) {
        this(group, port, Optional.empty());
    }

    InetSocketAddress target() {
        return new InetSocketAddress(group, port);
    }
}
