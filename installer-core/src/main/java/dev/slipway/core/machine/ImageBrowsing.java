package dev.slipway.core.machine;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;

/// Looks for images, and at what one is: from where the machine stands, which may see other registries than the
/// technician's laptop, and has media of its own.
public interface ImageBrowsing {
    /// A page of what there is at that place.
    ///
    /// @param after [ImageOffer#next] of the page before; empty for the first
    ImageOffer offer(ImagePlace place, boolean plainHttp, String after)
            throws InstallException, InterruptedException;

    /// What can be known of an image without fetching it.
    ///
    /// @param named how the configuration names it, and by which key it must be signed
    InspectedImage inspect(ImageConfiguration named, ResolvedImage image)
            throws InstallException, InterruptedException;
}
