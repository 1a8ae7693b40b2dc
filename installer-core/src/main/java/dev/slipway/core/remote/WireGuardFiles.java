package dev.slipway.core.remote;

import dev.slipway.core.remote.TunnelSettings.WireGuardTunnel;

/// A tunnel by WireGuard as systemd-networkd reads it: systemd.netdev(5), systemd.network(5).
///
/// Every value was read by its own rules, and has neither blanks nor line ends. The key is in a file of its own, where
/// the service puts it.
record WireGuardFiles(WireGuardTunnel tunnel) {
    String device() {
        return """
               [NetDev]
               Name=slipway0
               Kind=wireguard

               [WireGuard]
               PrivateKeyFile=/run/systemd/network/slipway0.key

               [WireGuardPeer]
               PublicKey=%s
               Endpoint=%s
               AllowedIPs=%s
               PersistentKeepalive=25"""
                .formatted(
                        tunnel.peer(),
                        tunnel.endpoint().text(),
                        tunnel.address().wholeNetwork().text());
    }

    String network() {
        return """
               [Match]
               Name=slipway0

               [Link]
               RequiredForOnline=no

               [Network]
               Address=%s
               LinkLocalAddressing=no
               IPv6AcceptRA=no"""
                .formatted(tunnel.address().text());
    }
}
