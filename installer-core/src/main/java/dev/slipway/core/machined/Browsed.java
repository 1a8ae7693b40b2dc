package dev.slipway.core.machined;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.machine.ImageBrowsing;
import dev.slipway.protocol.v1.InspectImageRequest;
import dev.slipway.protocol.v1.OfferImagesRequest;
import java.util.List;
import java.util.Optional;

/// What clients ask about images, read and handed on; every part of it is checked by who gets it.
final class Browsed {
    private Browsed() {}

    static ImageOffer offer(OfferImagesRequest asked, ImageBrowsing browsing)
            throws InstallException, InterruptedException {
        var place = ImagePlace.parse(asked.getPlace());
        return browsing.offer(place, asked.getPlainHttp(), asked.getAfter());
    }

    static InspectedImage inspect(InspectImageRequest asked, ImageBrowsing browsing)
            throws InstallException, InterruptedException {
        var named =
                new ImageConfiguration(
                        asked.getReference(),
                        asked.getPlainHttp(),
                        List.of(),
                        Optional.of(asked.getSignatureKey()).filter(key -> !key.isEmpty()),
                        Optional.empty());
        var image =
                new ResolvedImage(
                        asked.getReference(),
                        asked.getDigest(),
                        "",
                        List.of(),
                        "",
                        asked.getNamed());
        return browsing.inspect(named, image);
    }
}
