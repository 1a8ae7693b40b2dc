package dev.slipway.core.remote;

import dev.slipway.core.config.IpPrefix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The node `tunnel` of the node `remote`: ways to a machine that nobody reaches, which it opens itself.
public record TunnelSettings(Optional<SshTunnel> ssh, Optional<WireGuardTunnel> wireGuard) {
    public static final TunnelSettings NONE =
            new TunnelSettings(Optional.empty(), Optional.empty());

    /// The keys that the stick must have.
    public List<KeyFile> keys() {
        return Stream.concat(
                        ssh.stream().map(SshTunnel::key),
                        wireGuard.stream().map(WireGuardTunnel::key))
                .toList();
    }

    /// Where a tunnel leads to.
    ///
    /// @param host a name or an address
    public record Endpoint(String host, int port) {
        /// `relay.example.net:22`, `[2001:db8::1]:22`.
        public String text() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /// A private key, by the name that its file has on the stick.
    public record KeyFile(String name, Kind kind) {
        /// What is in it.
        public enum Kind {
            SSH,
            WIREGUARD
        }
    }

    /// The machine logs in on a relay, where a port or two then lead back to it.
    ///
    /// @param hostKey the public key of the relay: its type and its bytes
    /// @param machine the port on the relay's loopback that leads to the machine API
    /// @param web the one that leads to the display, for browsers; empty where that is not wanted
    public record SshTunnel(
            String user,
            Endpoint relay,
            String hostKey,
            KeyFile key,
            int machine,
            OptionalInt web) {}

    /// The machine joins a network of WireGuard, by one peer.
    ///
    /// @param peer the public key of that, in base 64
    /// @param address of this machine there, with its network: what is outside of that does not come through
    public record WireGuardTunnel(Endpoint endpoint, String peer, KeyFile key, IpPrefix address) {}
}
