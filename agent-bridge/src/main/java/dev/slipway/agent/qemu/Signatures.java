package dev.slipway.agent.qemu;

import static dev.slipway.agent.qemu.Signature.Kind.BOOLEAN;
import static dev.slipway.agent.qemu.Signature.Kind.INTEGER;
import static dev.slipway.agent.qemu.Signature.Kind.STRING;
import static dev.slipway.agent.qemu.Signature.Kind.STRINGS;
import static dev.slipway.agent.qemu.Signature.Kind.WHENCE;

/// What each call may say.
final class Signatures {
    private Signatures() {}

    static Signature of(String call) {
        return switch (call) {
            case "guest-sync", "guest-sync-delimited" -> Signature.of(INTEGER, "id");
            case "guest-shutdown" -> Signature.NOTHING.perhaps(STRING, "mode");
            case "guest-exec" ->
                    Signature.of(STRING, "path")
                            .perhaps(STRINGS, "arg", "env")
                            .perhaps(STRING, "input-data")
                            .perhaps(BOOLEAN, "capture-output");
            case "guest-exec-status" -> Signature.of(INTEGER, "pid");
            case "guest-file-open" -> Signature.of(STRING, "path").perhaps(STRING, "mode");
            case "guest-file-close", "guest-file-flush" -> Signature.of(INTEGER, "handle");
            case "guest-file-read" -> Signature.of(INTEGER, "handle").perhaps(INTEGER, "count");
            case "guest-file-write" ->
                    Signature.of(INTEGER, "handle")
                            .and(STRING, "buf-b64")
                            .perhaps(INTEGER, "count");
            case "guest-file-seek" ->
                    Signature.of(INTEGER, "handle", "offset").and(WHENCE, "whence");
            case "guest-fsfreeze-freeze-list" -> Signature.NOTHING.perhaps(STRINGS, "mountpoints");
            case "guest-set-user-password" ->
                    Signature.of(STRING, "username", "password").and(BOOLEAN, "crypted");
            case "guest-ssh-get-authorized-keys" -> Signature.of(STRING, "username");
            case "guest-ssh-add-authorized-keys" ->
                    Signature.of(STRING, "username").and(STRINGS, "keys").perhaps(BOOLEAN, "reset");
            case "guest-ssh-remove-authorized-keys" ->
                    Signature.of(STRING, "username").and(STRINGS, "keys");
            default -> Signature.NOTHING;
        };
    }
}
