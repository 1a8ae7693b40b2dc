package dev.slipway.core.step.image;

import dev.slipway.core.command.Feed;
import dev.slipway.core.event.Delay;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.StreamRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.platform.OpenDisk;
import java.nio.file.Path;
import java.util.List;

/// Fetches an image and writes what is in it: the seam to whoever can.
@FunctionalInterface
public interface ImageUnpacking {
    /// Returns when every layer is verified and written.
    ///
    /// @param step which image, and where it may be had
    /// @param root an empty directory
    /// @return what could not be done for want of rights; empty for root
    List<Shortfall> unpack(UnpackImage step, Path root, Listener listener)
            throws InstallException, InterruptedException;

    /// What an image holds that is a stream, to be received into a pool. It fails at its end unless every byte was the
    /// right one.
    default Feed feed(ReceiveBootEnvironment step, Listener listener) throws InstallException {
        throw new InstallException(
                new StreamRefused(step.image().reference(), "nobody here can fetch it"));
    }

    /// Makes sure that the image is signed by a key. Who cannot tell must not be taken for one who found it so.
    ///
    /// @param key the public key, as [dev.slipway.core.config.SignatureKey] reads it
    /// @throws InstallException with `ImageUnsigned` or `SignatureRefused`
    default Signed requireSignature(ResolvedImage image, boolean plainHttp, String key)
            throws InstallException, InterruptedException {
        throw new InstallException(new ImageUnsigned(image.reference(), key));
    }

    /// Streams the contents of a disk onto it, and reads it back. Where it fails, the disk has no partition table.
    default DiskWritten write(WriteImage step, OpenDisk disk, Listener listener)
            throws InstallException, InterruptedException {
        throw new InstallException(
                new BadReference(step.image().reference(), "no disk can be written from it here"));
    }

    /// @param bytes of the image, expanded
    /// @param writtenBytes that were not holes
    /// @param checksum of what was read back
    record DiskWritten(long bytes, long writtenBytes, String checksum) {}

    /// @param digest that is signed: of the index that the reference names, or of the manifest
    /// @param key its fingerprint
    record Signed(String digest, String key) {}

    /// @param kind `owners`, `devices` or `attributes`
    /// @param count of the files that lack it
    record Shortfall(String kind, long count) {}

    /// Hears how far it is, often.
    @FunctionalInterface
    interface Listener {
        /// @throws InterruptedException where the unpacking must stop
        void progress(Progress progress) throws InterruptedException;

        /// All is written but for what makes a disk start, and is read back: progress counts that from here on.
        default void readingBack() throws InterruptedException {}

        /// It cannot get on just now, and tries again by itself.
        default void delayed(Delay delay) throws InterruptedException {}

        /// Something that did not end it, and that the operator should know of.
        default void notice(String text) throws InterruptedException {}
    }
}
