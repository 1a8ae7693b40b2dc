package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;

/// Asks what an image reference stands for, from where the machine stands.
@FunctionalInterface
public interface ImageResolving {
    /// @param architecture as OCI names it
    ResolvedImage resolve(String reference, boolean plainHttp, String architecture)
            throws InstallException, InterruptedException;

    /// From registries and layouts.
    static ImageResolving real() {
        return (reference, plainHttp, architecture) ->
                new Images(plainHttp ? FetchOptions.plain() : FetchOptions.secure())
                        .resolve(
                                ImageReference.parse(reference),
                                new ImagePlatform("linux", architecture));
    }
}
