package dev.slipway.core.machine;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.pki.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps a second process away from the state of a machine, and so from its disks.
public final class StateLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StateLock.class.getName());

    /// So long may what runs take to end, and once more to tidy up after it was cancelled.
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final FileChannel channel;
    private final List<MachineSide> writers = new CopyOnWriteArrayList<>();

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

    /// What writes under it. From now on it is given back only once that has stopped.
    public void guard(MachineSide writer) {
        writers.add(writer);
    }

    /// Stops what writes under it. Where that does not stop in time, the lock is kept, and the end of this process gives it
    /// back: nobody else may begin meanwhile.
    @Override
    public void close() {
        if (!stopped()) {
            LOG.log(WARNING, "an installation has not stopped yet: the state stays locked");
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stopped() {
        try {
            for (var writer : writers) {
                if (!writer.stop(GRACE)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
