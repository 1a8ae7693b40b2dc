package dev.slipway.core.step.image;

import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import java.nio.file.Path;

/// Fetches an image and writes what is in it: the seam to whoever can.
@FunctionalInterface
public interface ImageUnpacking {
    /// Returns when every layer is verified and written.
    ///
    /// @param root an empty directory
    void unpack(ResolvedImage image, boolean plainHttp, Path root, Listener listener)
            throws InstallException, InterruptedException;

    /// Hears how far it is, often.
    @FunctionalInterface
    interface Listener {
        /// @throws InterruptedException where the unpacking must stop
        void progress(Progress progress) throws InterruptedException;
    }
}
