package dev.slipway.core.machined;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.machine.OwnSocket;
import dev.slipway.core.pki.PrivateFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the daemon keeps over restarts: its certificate, and how often it was claimed.
record StateDirectory(Path path) {
    static StateDirectory open(Path path) throws InstallException {
        PrivateFiles.makeDirectory(path);
        return new StateDirectory(path);
    }

    Path socket() {
        return OwnSocket.in(path);
    }

    Path pki() {
        return path.resolve("pki");
    }

    /// One more than the last: written down before anybody gets it.
    long nextFence() throws InstallException {
        var file = path.resolve("fence");
        var next = Files.exists(file) ? last(file) + 1 : 1;
        PrivateFiles.replace(file, next + "\n");
        return next;
    }

    private static long last(Path file) throws InstallException {
        try {
            return Long.parseLong(PrivateFiles.read(file).strip());
        } catch (NumberFormatException e) {
            throw new InstallException(new FileUnusable(file.toString(), "It holds no number."), e);
        }
    }
}
