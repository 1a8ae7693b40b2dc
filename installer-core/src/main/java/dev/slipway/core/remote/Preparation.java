package dev.slipway.core.remote;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.pki.Authority;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import java.nio.file.Path;
import java.time.Instant;

/// Lays down what the services of sharing are started with: a password that is made up now, a certificate, keys.
///
/// Passwords and keys go into files of mode 0600, never into an argument.
///
/// @param keys of tunnels
/// @param home of root
/// @param hostname for the certificate
public record Preparation(RemoteFolder folder, TunnelKeys keys, Path home, String hostname) {
    /// Blocks.
    ///
    /// @return what is shared from now on
    /// @throws InstallException with `FileUnusable`
    public Sharing prepare(RemoteSettings settings, Instant now) throws InstallException {
        PrivateFiles.makeDirectory(folder.path());
        if (settings.screen()) {
            write("screen", "SCREEN_USE=" + settings.use().word());
        }
        var fingerprint = settings.web().isPresent() ? web(settings.web().getAsInt(), now) : "";
        if (settings.ssh().isPresent()) {
            ssh(settings.ssh().get());
        }
        var tunnels =
                new TunnelPreparation(folder, keys, settings.web()).prepare(settings.tunnels());
        var sharing =
                new Sharing(
                        settings.use(),
                        settings.vnc(),
                        settings.web(),
                        fingerprint,
                        settings.ssh().stream().mapToInt(SshAccess::port).findFirst(),
                        settings.screen() ? password() : "",
                        tunnels);
        sharing.write(folder);
        return sharing;
    }

    /// As long as VNC takes one: eight characters, forty bits.
    private static String password() {
        return ClaimCode.random().text();
    }

    /// Of its own: whoever breaks into the service that is nearest to the network has not the machine's identity.
    private String web(int port, Instant now) throws InstallException {
        var identity = Authority.selfSignedMachine(hostname, now);
        identity.write(folder.webCertificate(), folder.webKey());
        write("web", "WEB_PORT=" + port);
        return identity.fingerprint().text();
    }

    private void ssh(SshAccess access) throws InstallException {
        var ssh = home.resolve(".ssh");
        PrivateFiles.makeDirectory(ssh);
        PrivateFiles.replace(
                ssh.resolve("authorized_keys"), String.join("\n", access.keys()) + "\n");
        write("ssh", "SSH_PORT=" + access.port());
    }

    private void write(String service, String settings) throws InstallException {
        PrivateFiles.replace(folder.settings(service), settings + "\n");
    }
}
