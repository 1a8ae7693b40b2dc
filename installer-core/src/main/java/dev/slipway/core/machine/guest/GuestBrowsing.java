package dev.slipway.core.machine.guest;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.machine.ImageBrowsing;
import java.util.function.Consumer;

/// Looks for images from behind an agent: the registry that the operator looks at may be reached through this host.
record GuestBrowsing(ImageBrowsing browsing, Consumer<ImagePlaces> allow) implements ImageBrowsing {
    @Override
    public ImageOffer offer(ImagePlace place, boolean plainHttp, String after)
            throws InstallException, InterruptedException {
        allow.accept(ImagePlaces.of(place, plainHttp));
        return browsing.offer(place, plainHttp, after);
    }

    @Override
    public InspectedImage inspect(ImageConfiguration named, ResolvedImage image)
            throws InstallException, InterruptedException {
        allow.accept(ImagePlaces.of(named));
        return browsing.inspect(named, image);
    }
}
