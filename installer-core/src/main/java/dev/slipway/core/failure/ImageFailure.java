package dev.slipway.core.failure;

/// An image cannot be found, fetched, believed or unpacked.
public sealed interface ImageFailure extends Failure {
    record BadReference(String reference, String problem) implements ImageFailure {}

    record RegistryUnreachable(String registry, String reason) implements ImageFailure {}

    /// The registry showed a certificate that nobody we trust has signed.
    record RegistryUntrusted(String registry, String reason) implements ImageFailure {}

    /// An answer began and then nothing more came for `seconds`.
    record RegistryStalled(String registry, long seconds) implements ImageFailure {}

    record RegistryUnauthorized(String registry, String repository) implements ImageFailure {}

    record RegistryAnswered(String registry, int status, String what) implements ImageFailure {}

    /// The registry does not say what repositories it has; `status` is its answer.
    record NoCatalog(String registry, int status) implements ImageFailure {}

    record ImageNotFound(String reference) implements ImageFailure {}

    /// `offered` lists the platforms that the index has.
    record NoMatchingPlatform(String reference, String wanted, String offered)
            implements ImageFailure {}

    record UnsupportedMediaType(String reference, String mediaType) implements ImageFailure {}

    record NoLayers(String reference) implements ImageFailure {}

    record BadManifest(String reference, String problem) implements ImageFailure {}

    /// The bytes are not those that the digest names; `found` is the digest of what came.
    record DigestMismatch(String object, String expected, String found) implements ImageFailure {}

    /// It is read for its digest, of which so much is done: it may be asked for again.
    record FileBeingRead(String path, long readBytes, long bytes) implements ImageFailure {}

    /// `key` is the fingerprint of the one that it must be signed with.
    record ImageUnsigned(String reference, String key) implements ImageFailure {}

    /// There are `signatures`, and none of them is by that key and of this image.
    record SignatureRefused(String reference, String key, int signatures) implements ImageFailure {}

    record LayerTruncated(String layer, long expectedBytes, long foundBytes)
            implements ImageFailure {}

    record LayerTooLong(String layer, long expectedBytes) implements ImageFailure {}

    record LayerUnreadable(String layer, String problem) implements ImageFailure {}

    /// A name in an archive that leads out of the root it is unpacked into.
    record PathEscapes(String layer, String path) implements ImageFailure {}

    record UnpackFailed(String path, String reason) implements ImageFailure {}

    /// The image has not got what the configuration needs: `what` is a file, a unit or a group, `purpose` the
    /// part of the configuration.
    record ImageLacks(String what, String purpose) implements ImageFailure {}

    /// A dataset would cover files of the image.
    record MountPointTaken(String dataset, String path) implements ImageFailure {}

    /// What `zfs send` wrote, or did not write, cannot become a boot environment.
    record StreamRefused(String reference, String problem) implements ImageFailure {}

    record TargetNotEmpty(String directory) implements ImageFailure {}

    /// Expanded, it is larger than the disk that it is written to.
    record ImageTooLarge(String image, String disk, long diskBytes) implements ImageFailure {}

    /// It is not the contents of a disk that can be written, or its block map is not its own.
    record BadDiskImage(String image, String problem) implements ImageFailure {}

    /// Unpacked, it has no kernel to start.
    record NoKernel(String reference) implements ImageFailure {}

    /// Whether other bytes came than those that were named, so that another place may have the right ones.
    default boolean blamesTheBytes() {
        return this instanceof DigestMismatch
                || this instanceof LayerTruncated
                || this instanceof LayerTooLong;
    }
}
