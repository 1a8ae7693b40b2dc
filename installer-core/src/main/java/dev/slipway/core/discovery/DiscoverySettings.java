package dev.slipway.core.discovery;

import java.net.InetSocketAddress;
import java.util.Optional;

/// Where machines are asked for: a multicast group and a port.
///
/// @param port also where a machine is asked alone
/// @param through the only network interface to use; empty: every one
/// @param namesPort of multicast DNS
public record DiscoverySettings(String group, int port, Optional<String> through, int namesPort) {
    public static final DiscoverySettings USUAL = new DiscoverySettings("239.255.255.250", 1900);

    /// Of multicast DNS (RFC 6762, 3).
    private static final String NAMES_GROUP = "224.0.0.251";

    private static final int NAMES_PORT = 5353;

    public DiscoverySettings(String group, int port) {
        this(group, port, Optional.empty());
    }

    public DiscoverySettings(String group, int port, Optional<String> through) {
        this(group, port, through, NAMES_PORT);
    }

    InetSocketAddress names() {
        return new InetSocketAddress(NAMES_GROUP, namesPort);
    }

    InetSocketAddress target() {
        return new InetSocketAddress(group, port);
    }
}
