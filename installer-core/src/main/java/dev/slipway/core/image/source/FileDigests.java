package dev.slipway.core.image.source;

import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.image.reference.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/// The digests of files on this machine. Each is read for it once, as long as it stays what it was then, and on a
/// thread of its own, so that whoever asks need not wait for all of it.
///
/// A digest from here is a name and no proof: whoever uses the file verifies that it still has it. Safe for many threads.
public final class FileDigests {
    private static final int MOST = 64;

    private final Optional<Duration> patience;
    private final Map<FileVersion, Reading> known = new LinkedHashMap<>();

    private FileDigests(Optional<Duration> patience) {
        this.patience = patience;
    }

    /// Whoever asks waits until the file is read.
    public static FileDigests patient() {
        return new FileDigests(Optional.empty());
    }

    /// Whoever asks waits for so long at most, and may ask again: the reading goes on.
    public static FileDigests within(Duration patience) {
        return new FileDigests(Optional.of(patience));
    }

    /// All of a file, read for its digest.
    @FunctionalInterface
    public interface Content {
        /// @param came counts the bytes
        Digest digest(LongAdder came) throws InstallException, InterruptedException;
    }

    private record Reading(FutureTask<Digest> task, LongAdder came) {}

    /// @throws InstallException with `FileBeingRead` where that takes longer than whoever asks waits
    public Digest of(Path file, Content content)
            throws IOException, InstallException, InterruptedException {
        var version = FileVersion.of(file);
        var reading = reading(version, content);
        try {
            var digest = await(reading);
            if (!version.isSettled() || !version.equals(FileVersion.of(file))) {
                forget(version);
            }
            return digest;
        } catch (TimeoutException _) {
            var came = reading.came().sum();
            throw new InstallException(new FileBeingRead(file.toString(), came, version.bytes()));
        } catch (ExecutionException e) {
            forget(version);
            throw e.getCause() instanceof InstallException why
                    ? new InstallException(why.failure(), why)
                    : new InstallException(new Unexpected("file-digest"), e);
        }
    }

    private Digest await(Reading reading)
            throws InterruptedException, ExecutionException, TimeoutException {
        return patience.isPresent()
                ? reading.task().get(patience.get().toMillis(), TimeUnit.MILLISECONDS)
                : reading.task().get();
    }

    private synchronized Reading reading(FileVersion version, Content content) {
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return known.computeIfAbsent(version, _ -> begun(content));
    }

    private static Reading begun(Content content) {
        var came = new LongAdder();
        var task = new FutureTask<>(() -> content.digest(came));
        Thread.ofVirtual().name("file-digest").start(task);
        return new Reading(task, came);
    }

    private synchronized void forget(FileVersion version) {
        known.remove(version);
    }
}
