package dev.slipway.core.remote;

import dev.slipway.core.config.SshKey;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `remote { use "control"; vnc; web port=6080; ssh port=22 { key "ssh-ed25519 …" }; tunnel { … } }`.
final class RemoteReading {
    private static final int WEB = 6080;
    private static final int SSH = 22;

    private RemoteReading() {}

    static RemoteSettings of(SettingsNode remote) throws InstallException {
        remote.allowsProperties();
        remote.allows("use", "vnc", "web", "ssh", "tunnel");
        var web = web(remote);
        return new RemoteSettings(use(remote), vnc(remote), web, ssh(remote), tunnels(remote, web));
    }

    private static ScreenUse use(SettingsNode remote) throws InstallException {
        var use = remote.child("use");
        if (use.isEmpty()) {
            return ScreenUse.VIEW_ONLY;
        }
        var word = use.get().text();
        return Arrays.stream(ScreenUse.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> use.get().bad("use"));
    }

    private static boolean vnc(SettingsNode remote) throws InstallException {
        var vnc = remote.child("vnc");
        if (vnc.isPresent()) {
            vnc.get().allowsProperties();
            vnc.get().allows();
        }
        return vnc.isPresent();
    }

    private static OptionalInt web(SettingsNode remote) throws InstallException {
        var web = remote.child("web");
        if (web.isEmpty()) {
            return OptionalInt.empty();
        }
        web.get().allowsProperties("port");
        web.get().allows();
        return OptionalInt.of(web.get().port("port").orElse(WEB));
    }

    private static Optional<SshAccess> ssh(SettingsNode remote) throws InstallException {
        var ssh = remote.child("ssh");
        if (ssh.isEmpty()) {
            return Optional.empty();
        }
        ssh.get().allowsProperties("port");
        ssh.get().allows("key");
        var keys = new ArrayList<String>();
        for (var key : ssh.get().children()) {
            keys.add(key(key));
        }
        if (keys.isEmpty()) {
            throw ssh.get().bad("no-key");
        }
        return Optional.of(new SshAccess(ssh.get().port("port").orElse(SSH), keys));
    }

    private static TunnelSettings tunnels(SettingsNode remote, OptionalInt web)
            throws InstallException {
        var node = remote.child("tunnel");
        if (node.isEmpty()) {
            return TunnelSettings.NONE;
        }
        var tunnels = TunnelReading.of(node.get());
        if (web.isEmpty() && tunnels.ssh().filter(ssh -> ssh.web().isPresent()).isPresent()) {
            throw node.get().bad("no-web");
        }
        return tunnels;
    }

    private static String key(SettingsNode key) throws InstallException {
        var line = key.text();
        if (SshKey.problem(line).isPresent()) {
            throw key.bad("key");
        }
        return line;
    }
}
