package dev.slipway.core.machine;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;

/// Asks what an image stands for, from where the machine stands.
@FunctionalInterface
public interface ImageResolving {
    /// @param architecture as OCI names it
    /// @throws InstallException also where the image must be signed, and is not
    ResolvedImage resolve(ImageConfiguration image, String architecture)
            throws InstallException, InterruptedException;

    /// From registries and layouts.
    ///
    /// @param options for all of them
    static ImageResolving real(FetchOptions options) {
        return (image, architecture) -> {
            var images = images(options, image);
            var platform = new ImagePlatform("linux", architecture);
            var resolved = images.resolve(ImageReference.parse(image.reference()), platform);
            if (image.signatureKey().isPresent()) {
                images.requireSignature(resolved, key(image.signatureKey().get()));
            }
            return resolved;
        };
    }

    private static Images images(FetchOptions options, ImageConfiguration image) {
        return new Images(options.of(image.plainHttp(), Mirrors.of(image.mirrors())));
    }

    /// @param text that the configuration's rules have seen already
    static SignatureKey key(String text) throws InstallException {
        return SignatureKey.read(text)
                .orElseThrow(
                        () -> new InstallException(new BadConfiguration(1, "image.signature.key")));
    }
}
