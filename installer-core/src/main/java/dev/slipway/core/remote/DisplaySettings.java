package dev.slipway.core.remote;

import dev.slipway.core.config.PasswordHash;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.kdl.KdlDocument;
import dev.slipway.core.kdl.KdlException;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Path;
import java.util.Optional;

/// What the live settings say of the display; other nodes there are for others.
///
/// @param consolePassword the hash of the password that leads from the kiosk to a shell, as crypt(3) has it; a secret
public record DisplaySettings(RemoteSettings remote, Optional<String> consolePassword) {
    /// Blocks.
    ///
    /// @throws InstallException with `FileUnusable`, [BadKdl] or `BadConfiguration`
    public static DisplaySettings read(Path file) throws InstallException {
        return of(document(file));
    }

    static DisplaySettings of(KdlDocument document) throws InstallException {
        var remote = SettingsNode.first(document, "remote");
        var kiosk = SettingsNode.first(document, "kiosk");
        return new DisplaySettings(
                remote.isPresent() ? RemoteReading.of(remote.get()) : RemoteSettings.NOTHING,
                kiosk.isPresent() ? consolePassword(kiosk.get()) : Optional.empty());
    }

    private static KdlDocument document(Path file) throws InstallException {
        try {
            return KdlReader.read(PrivateFiles.read(file));
        } catch (KdlException e) {
            var at = e.problem().position();
            var why = e.problem().message();
            throw new InstallException(new BadKdl(file.toString(), at.line(), at.column(), why), e);
        }
    }

    private static Optional<String> consolePassword(SettingsNode kiosk) throws InstallException {
        kiosk.allows("console-password");
        var password = kiosk.child("console-password");
        if (password.isEmpty()) {
            return Optional.empty();
        }
        var hash = password.get().text();
        if (PasswordHash.problem(hash).isPresent()) {
            throw password.get().bad("hash");
        }
        return Optional.of(hash);
    }

    /// Without the hash.
    @Override
    public String toString() {
        return "DisplaySettings[%s, console password: %b]"
                .formatted(remote, consolePassword.isPresent());
    }
}
