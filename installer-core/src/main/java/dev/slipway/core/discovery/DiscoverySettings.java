package dev.slipway.core.discovery;

import java.net.InetSocketAddress;

/// Where machines are asked for: a multicast group and a port.
public record DiscoverySettings(String group, int port) {
    public static final DiscoverySettings USUAL = new DiscoverySettings("239.255.255.250", 1900);

    InetSocketAddress target() {
        return new InetSocketAddress(group, port);
    }
}
