package dev.slipway.core.cli;

import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.InstallException;
import java.time.Duration;

/// A question to a machine that it cannot answer before it has read an image.
@FunctionalInterface
interface Asking<T> {
    /// So that a machine that answers at once, as it should not, is not asked without end.
    Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(500);

    T once() throws InstallException, InterruptedException;

    /// Asks again as long as the machine reads: it takes some seconds for each answer. Says how far it is.
    default T patiently(Screen telling) throws InstallException, InterruptedException {
        while (true) {
            try {
                return once();
            } catch (InstallException e) {
                if (!(e.failure() instanceof FileBeingRead(var path, var read, var bytes))) {
                    throw e;
                }
                telling.say("image.being-read", path, read / 1_000_000, bytes / 1_000_000);
                Thread.sleep(BEFORE_ASKING_AGAIN);
            }
        }
    }
}
