package dev.slipway.core.machine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.step.image.ImageUnpacking;
import java.nio.file.Path;
import java.util.List;

/// What the steps do with images, done.
final class RealImages implements ImageUnpacking {
    @Override
    public List<Shortfall> unpack(
            ResolvedImage image, boolean plainHttp, Path root, Listener listener)
            throws InstallException, InterruptedException {
        var unpacked = ImageResolving.images(plainHttp).unpack(image, root, listener::progress);
        return unpacked.shortfalls().stream().map(RealImages::told).toList();
    }

    @Override
    public Signed requireSignature(ResolvedImage image, boolean plainHttp, String text)
            throws InstallException, InterruptedException {
        var key = ImageResolving.key(text);
        var digest = ImageResolving.images(plainHttp).requireSignature(image, key);
        return new Signed(digest.text(), key.fingerprint());
    }

    private static Shortfall told(dev.slipway.core.image.root.Shortfall shortfall) {
        var kind =
                switch (shortfall.kind()) {
                    case OWNERS -> "owners";
                    case DEVICES -> "devices";
                    case ATTRIBUTES -> "attributes";
                };
        return new Shortfall(kind, shortfall.count());
    }
}
