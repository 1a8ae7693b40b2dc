package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.NotRoot;
import dev.slipway.core.machine.EngineSides;
import dev.slipway.core.machine.LocalConnector;
import dev.slipway.core.machine.LocalMachine;
import dev.slipway.core.machine.Machine;
import dev.slipway.core.machine.Myself;
import dev.slipway.core.machine.StateLock;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.platform.linux.LinuxPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine that the program runs on: `local`.
final class ThisMachine {
    static final Path STATE = LocalConnector.USUAL_STATE;

    private ThisMachine() {}

    static Machine open() throws InstallException, InterruptedException {
        needRoot();
        var lock = StateLock.of(STATE);
        try {
            var side = EngineSides.on(new LinuxPlatform(), STATE);
            return new LocalMachine(side, Myself.host(), lock);
        } catch (InstallException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Without these rights, disks can be neither read nor written.
    static void needRoot() throws InstallException {
        var self = Path.of("/proc/self");
        try {
            if (!Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))) {
                throw new InstallException(new NotRoot(Screen.word("local")));
            }
        } catch (IOException e) {
            throw PrivateFiles.unusable(self, e);
        }
    }
}
