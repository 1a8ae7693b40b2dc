package dev.slipway.core.machine;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// From where we run ourselves.
///
/// @param options how registries are spoken to; plain HTTP and mirrors are those of each image
/// @param media finds out where media are mounted
public record RealBrowsing(FetchOptions options, Media media) implements ImageBrowsing {
    @FunctionalInterface
    public interface Media {
        List<Path> mounted() throws InstallException;
    }

    @Override
    public ImageOffer offer(ImagePlace place, boolean plainHttp, String after)
            throws InstallException, InterruptedException {
        var mounted = place instanceof ImagePlace.Media ? media.mounted() : List.<Path>of();
        return new Images(options.of(plainHttp, List.of())).offer(place, mounted, after);
    }

    /// Asked of the origin: signatures need not be on a mirror.
    @Override
    public InspectedImage inspect(ImageConfiguration named, ResolvedImage image)
            throws InstallException, InterruptedException {
        return new Images(options.of(named.plainHttp(), List.of())).inspect(image, key(named));
    }

    private static Optional<SignatureKey> key(ImageConfiguration named) throws InstallException {
        var text = named.signatureKey();
        return text.isPresent() ? Optional.of(ImageResolving.key(text.get())) : Optional.empty();
    }
}
