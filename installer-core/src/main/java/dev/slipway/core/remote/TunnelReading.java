package dev.slipway.core.remote;

import dev.slipway.core.config.HostName;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.config.SshKey;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.remote.TunnelSettings.Endpoint;
import dev.slipway.core.remote.TunnelSettings.KeyFile;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import dev.slipway.core.remote.TunnelSettings.SshTunnel;
import dev.slipway.core.remote.TunnelSettings.WireGuardTunnel;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads `tunnel { ssh "user@host:22" host-key="…" key="relay.key" machine=18443; wireguard "host:51820" … }`.
final class TunnelReading {
    private static final int SSH = 22;
    private static final int NONE = 0;
    private static final int HIGHEST_PORT = 65535;
    private static final int WIDEST_NETWORK = 8;

    private static final Pattern LOGIN =
            Pattern.compile("(?<user>[a-z_][a-z0-9_-]{0,31})@(?<where>.+)");
    private static final Pattern PLACE =
            Pattern.compile(
                    "(\\[(?<v6>[0-9A-Fa-f:]+)]|(?<host>[^:\\[\\]]+))(:(?<port>[0-9]{1,5}))?");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");

    private TunnelReading() {}

    static TunnelSettings of(SettingsNode tunnel) throws InstallException {
        tunnel.allowsProperties();
        tunnel.allows("ssh", "wireguard");
        var ssh = tunnel.child("ssh");
        var wireGuard = tunnel.child("wireguard");
        return new TunnelSettings(
                ssh.isPresent() ? Optional.of(ssh(ssh.get())) : Optional.empty(),
                wireGuard.isPresent() ? Optional.of(wireGuard(wireGuard.get())) : Optional.empty());
    }

    private static SshTunnel ssh(SettingsNode ssh) throws InstallException {
        ssh.allows();
        var login = LOGIN.matcher(ssh.text("host-key", "key", "machine", "web"));
        if (!login.matches()) {
            throw ssh.bad("login");
        }
        return new SshTunnel(
                login.group("user"),
                place(login.group("where"), SSH).orElseThrow(() -> ssh.bad("login")),
                hostKey(ssh),
                new KeyFile(file(ssh), Kind.SSH),
                ssh.port("machine").orElseThrow(() -> ssh.bad("no-machine")),
                ssh.port("web"));
    }

    /// Without its comment, which is nobody's business.
    private static String hostKey(SettingsNode ssh) throws InstallException {
        var line = ssh.property("host-key").orElseThrow(() -> ssh.bad("no-host-key"));
        if (SshKey.problem(line).isPresent()) {
            throw ssh.bad("host-key");
        }
        var words = line.split(" +", 3);
        return words[0] + " " + words[1];
    }

    private static WireGuardTunnel wireGuard(SettingsNode wireGuard) throws InstallException {
        wireGuard.allows();
        var place = wireGuard.text("peer", "key", "address");
        return new WireGuardTunnel(
                place(place, NONE).orElseThrow(() -> wireGuard.bad("endpoint")),
                wireGuard
                        .property("peer")
                        .filter(TunnelKeys::isWireGuard)
                        .orElseThrow(() -> wireGuard.bad("peer")),
                new KeyFile(file(wireGuard), Kind.WIREGUARD),
                wireGuard
                        .property("address")
                        .flatMap(TunnelReading::address)
                        .orElseThrow(() -> wireGuard.bad("address")));
    }

    /// @param usual the port where none is named; [#NONE] where it must be
    private static Optional<Endpoint> place(String text, int usual) {
        var place = PLACE.matcher(text);
        if (!place.matches() || !isNamed(place)) {
            return Optional.empty();
        }
        var host = place.group("host") == null ? place.group("v6") : place.group("host");
        var port = place.group("port") == null ? usual : Integer.parseInt(place.group("port"));
        return port < 1 || port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new Endpoint(host, port));
    }

    private static boolean isNamed(MatchResult place) {
        var host = place.group("host");
        return host == null
                ? IpAddress.parse(place.group("v6")).isPresent()
                : IpAddress.parse(host).isPresent() || HostName.problem(host).isEmpty();
    }

    private static Optional<IpPrefix> address(String text) {
        return IpPrefix.problem(text).isPresent()
                ? Optional.empty()
                : IpPrefix.parse(text).filter(prefix -> prefix.length() >= WIDEST_NETWORK);
    }

    /// The name alone: what else is on the machine is no business of the settings.
    private static String file(SettingsNode tunnel) throws InstallException {
        return tunnel.property("key")
                .filter(name -> FILE.matcher(name).matches())
                .orElseThrow(() -> tunnel.bad("key-file"));
    }
}
