package dev.slipway.core.image.source;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import java.util.List;
import java.util.Optional;

/// What an image is kept with: the other images of its repository, or of its layout. Nothing that it gives is
/// verified.
public interface Repository {
    /// Every tag there is, in the order of the repository.
    List<String> tags() throws InstallException, InterruptedException;

    /// The manifest or index of that tag, if there is one.
    Optional<Document> tagged(String tag) throws InstallException, InterruptedException;

    /// The manifests that name `subject` as what they belong to (OCI 1.1), at most a few dozen of them.
    List<Digest> referrers(Digest subject) throws InstallException, InterruptedException;
}
