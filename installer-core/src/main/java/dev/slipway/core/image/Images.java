package dev.slipway.core.image;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layout.LayoutSource;
import dev.slipway.core.image.manifest.Resolver;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.registry.RegistrySource;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.unpack.UnpackProgress;
import dev.slipway.core.image.unpack.Unpacked;
import dev.slipway.core.image.unpack.Unpacking;
import java.nio.file.Path;

/// Finds images and unpacks them, wherever they are.
///
/// Every wait has a limit; interrupting the calling thread stops either at once.
public record Images(FetchOptions options) {
    /// Asks what `reference` stands for on `platform`: nothing but small documents is fetched.
    public ResolvedImage resolve(ImageReference reference, ImagePlatform platform)
            throws InstallException, InterruptedException {
        try (var source = open(reference)) {
            return new Resolver(source, reference, platform).resolve();
        }
    }

    /// Streams every layer into `directory`, which must exist.
    ///
    /// When it returns, every byte was verified; it is not flushed to the disk. When it fails, what is in the
    /// directory is of no use.
    public Unpacked unpack(ResolvedImage image, Path directory, UnpackProgress progress)
            throws InstallException, InterruptedException {
        try (var source = open(ImageReference.parse(image.reference()))) {
            return new Unpacking(source, image, progress).into(directory);
        }
    }

    private ImageSource open(ImageReference reference) throws InstallException {
        return switch (reference) {
            case ImageReference.Registry registry -> RegistrySource.open(registry, options);
            case ImageReference.Layout layout -> new LayoutSource(layout);
        };
    }
}
