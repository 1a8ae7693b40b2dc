package dev.slipway.core.machine;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ImageOffer;
import dev.slipway.core.image.reference.ImagePlace;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.protocol.v1.InspectImageRequest;
import dev.slipway.protocol.v1.OfferImagesRequest;

/// By the daemon of a machine that we hold.
record GrpcBrowsing(RemoteCalls calls, LeaseKeeper keeper) implements ImageBrowsing {
    @Override
    public ImageOffer offer(ImagePlace place, boolean plainHttp, String after)
            throws InstallException, InterruptedException {
        var request =
                OfferImagesRequest.newBuilder()
                        .setPlace(place.text())
                        .setPlainHttp(plainHttp)
                        .setAfter(after)
                        .build();
        return calls.read(call(machine -> machine.offerImages(request)), ImageOffer.class);
    }

    @Override
    public InspectedImage inspect(ImageConfiguration named, ResolvedImage image)
            throws InstallException, InterruptedException {
        var request =
                InspectImageRequest.newBuilder()
                        .setReference(image.reference())
                        .setPlainHttp(named.plainHttp())
                        .setNamed(image.named())
                        .setDigest(image.digest())
                        .setSignatureKey(named.signatureKey().orElse(""))
                        .build();
        return calls.read(call(machine -> machine.inspectImage(request)), InspectedImage.class);
    }

    private <T> T call(RemoteCalls.Call<T> call) throws InstallException, InterruptedException {
        return calls.call(RemoteCalls.SLOW, LeaseHeader.of(keeper.lease()), call);
    }
}
