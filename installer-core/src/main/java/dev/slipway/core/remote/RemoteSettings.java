package dev.slipway.core.remote;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The node `remote` of the live settings.
///
/// @param use of the display, by whichever way it is seen
/// @param vnc whether the display is there for VNC, on loopback only: for who comes by SSH
/// @param web the port on which it is there for browsers, over TLS
/// @param ssh who may log in, and where
/// @param tunnels to who cannot reach this machine
public record RemoteSettings(
        ScreenUse use,
        boolean vnc,
        OptionalInt web,
        Optional<SshAccess> ssh,
        TunnelSettings tunnels) {
    public static final RemoteSettings NOTHING =
            new RemoteSettings(
                    ScreenUse.VIEW_ONLY,
                    false,
                    OptionalInt.empty(),
                    Optional.empty(),
                    TunnelSettings.NONE);

    /// Whether the display is seen from elsewhere at all.
    public boolean screen() {
        return vnc || web.isPresent();
    }

    /// @param keys lines of `authorized_keys`, at least one: there are no passwords
    public record SshAccess(int port, List<String> keys) {
        public SshAccess {
            keys = List.copyOf(keys);
        }
    }
}
