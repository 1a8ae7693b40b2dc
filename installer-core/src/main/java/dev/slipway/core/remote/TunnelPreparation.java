package dev.slipway.core.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.TunnelSettings.Endpoint;
import dev.slipway.core.remote.TunnelSettings.KeyFile;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import dev.slipway.core.remote.TunnelSettings.SshTunnel;
import dev.slipway.core.remote.TunnelSettings.WireGuardTunnel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Lays down what the services of tunnels are started with.
///
/// @param web the port on which the display is there for browsers
record TunnelPreparation(RemoteFolder folder, TunnelKeys keys, OptionalInt web) {
    private static final String LOOPBACK = "127.0.0.1:";

    /// Blocks.
    List<Tunnel> prepare(TunnelSettings settings) throws InstallException {
        var tunnels = new ArrayList<Tunnel>();
        if (settings.ssh().isPresent()) {
            tunnels.add(ssh(settings.ssh().get()));
        }
        if (settings.wireGuard().isPresent()) {
            tunnels.add(wireGuard(settings.wireGuard().get()));
        }
        return tunnels;
    }

    private Tunnel ssh(SshTunnel tunnel) throws InstallException {
        key("relay.key", tunnel.key());
        write("relay.hosts", "relay " + tunnel.hostKey());
        var environment =
                "RELAY_USER=%s\nRELAY_HOST=%s\nRELAY_PORT=%d\nRELAY_FORWARDS=%s"
                        .formatted(
                                tunnel.user(),
                                tunnel.relay().host(),
                                tunnel.relay().port(),
                                String.join(" ", forwards(tunnel)));
        write("relay.env", environment);
        return new Tunnel(
                Kind.SSH,
                tunnel.relay().text(),
                LOOPBACK + tunnel.machine(),
                tunnel.web().isPresent() ? page(LOOPBACK + tunnel.web().getAsInt()) : "");
    }

    /// Both ends on loopback: who has no login on the relay comes no nearer.
    private List<String> forwards(SshTunnel tunnel) {
        var forwards = new ArrayList<String>();
        forwards.add(forward(tunnel.machine(), MachineAddress.DEFAULT_PORT));
        tunnel.web().ifPresent(port -> forwards.add(forward(port, web.orElseThrow())));
        return forwards;
    }

    private static String forward(int relay, int here) {
        return LOOPBACK + relay + ":" + LOOPBACK + here;
    }

    private Tunnel wireGuard(WireGuardTunnel tunnel) throws InstallException {
        var files = new WireGuardFiles(tunnel);
        key("wireguard.key", tunnel.key());
        write("wireguard.netdev", files.device());
        write("wireguard.network", files.network());
        var here = new Endpoint(tunnel.address().address().text(), MachineAddress.DEFAULT_PORT);
        return new Tunnel(
                Kind.WIREGUARD,
                tunnel.endpoint().text(),
                here.text(),
                web.isPresent() ? page(new Endpoint(here.host(), web.getAsInt()).text()) : "");
    }

    private static String page(String place) {
        return "https://" + place + "/vnc.html";
    }

    private void key(String name, KeyFile key) throws InstallException {
        write(name, new String(keys.read(key).bytes(), UTF_8));
    }

    private void write(String name, String text) throws InstallException {
        PrivateFiles.replace(folder.path().resolve(name), text + "\n");
    }
}
