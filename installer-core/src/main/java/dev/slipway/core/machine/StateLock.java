package dev.slipway.core.machine;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/// Keeps a second process away from the state of a machine, and so from its disks.
public final class StateLock implements AutoCloseable {
    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws InstallException where another process has it
    public static StateLock of(Path state) throws InstallException {
        PrivateFiles.makeDirectory(state);
        var file = state.resolve("lock");
        try {
            return locked(file, FileChannel.open(file, CREATE, WRITE));
        } catch (IOException e) {
            throw PrivateFiles.unusable(file, e);
        }
    }

    private static StateLock locked(Path file, FileChannel channel)
            throws IOException, InstallException {
        try {
            if (channel.tryLock() != null) {
                return new StateLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it: as good as another
        }
        channel.close();
        var reason = "Another Slipway works on this machine; reach it by its address.";
        throw new InstallException(new FileUnusable(file.toString(), reason));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
