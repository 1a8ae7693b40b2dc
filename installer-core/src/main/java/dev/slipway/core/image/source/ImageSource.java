package dev.slipway.core.image.source;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;

/// Holds one image: a repository of a registry, or a layout. Nothing that it gives is verified.
///
/// Every wait in it has a limit, and ends at once when its thread is interrupted. Several threads may read
/// several blobs at the same time.
public interface ImageSource extends AutoCloseable {
    /// The manifest or index that the reference names.
    Document manifest() throws InstallException, InterruptedException;

    /// The manifest or index with that digest.
    Document manifest(Digest digest) throws InstallException, InterruptedException;

    /// The bytes of a configuration or a layer.
    ByteSource blob(Digest digest) throws InstallException, InterruptedException;

    /// What the image is kept with.
    Repository repository();

    /// Told that the bytes of that blob were not those of its digest.
    ///
    /// @return whether it is worth asking for it again, because it will come from elsewhere
    default boolean elsewhere(Digest digest) {
        return false;
    }

    @Override
    void close();
}
