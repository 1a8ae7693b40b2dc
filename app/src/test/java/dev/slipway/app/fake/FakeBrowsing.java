package dev.slipway.app.fake;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.ImageNotFound;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.machine.ImageBrowsing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A registry with two repositories, one of which has its tags on two pages, and a stick with two images.
public final class FakeBrowsing implements ImageBrowsing {
    public static final String REGISTRY = "oci://registry.example.org";

    private final Map<String, ImageOffer> offers =
            new ConcurrentHashMap<>(
                    Map.of(
                            REGISTRY,
                            new ImageOffer(List.of("debian", "appliance"), ""),
                            REGISTRY + "/debian",
                            new ImageOffer(List.of("12", "13"), "n=2"),
                            REGISTRY + "/debian?n=2",
                            new ImageOffer(List.of("14", "not a tag"), ""),
                            "media:",
                            new ImageOffer(
                                    List.of(
                                            "oci-archive:/media/stick/debian.tar:13",
                                            "raw:/media/stick/appliance.img.zst"),
                                    "")));
    private Optional<Failure> failure = Optional.empty();
    private Signature signature = new Signature.Unverified(1);

    /// Whatever it is asked.
    public void fails(Failure with) {
        failure = Optional.of(with);
    }

    public void says(Signature now) {
        signature = now;
    }

    @Override
    public ImageOffer offer(ImagePlace place, boolean plainHttp, String after)
            throws InstallException {
        failIfAsked();
        var page = offers.get(place.text() + (after.isEmpty() ? "" : "?" + after));
        if (page == null) {
            throw new InstallException(new ImageNotFound(place.text()));
        }
        return page;
    }

    @Override
    public InspectedImage inspect(ImageConfiguration named, ResolvedImage image)
            throws InstallException {
        failIfAsked();
        return new InspectedImage(List.of("linux/amd64", "linux/arm64"), signature);
    }

    private void failIfAsked() throws InstallException {
        if (failure.isPresent()) {
            throw new InstallException(failure.get());
        }
    }
}
