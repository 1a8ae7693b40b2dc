package dev.slipway.core.image;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.SignatureRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.manifest.ImageDocument;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.signature.Signatures;
import dev.slipway.core.image.source.ImageSource;
import java.util.List;
import java.util.Optional;

/// What an image says of itself, and who says so.
record Inspection(ImageSource source, ResolvedImage image) {
    /// What builders put beside an image, such as how it came about, is for this platform.
    private static final String NO_PLATFORM = "unknown/unknown";

    InspectedImage of(Optional<SignatureKey> key) throws InstallException, InterruptedException {
        return new InspectedImage(platforms(), signature(key));
    }

    /// @return the digest that is signed
    /// @throws InstallException with `ImageUnsigned` or `SignatureRefused`
    Digest signed(SignatureKey key) throws InstallException, InterruptedException {
        return new Signatures(source, image.reference()).require(digests(), key);
    }

    private List<String> platforms() throws InstallException, InterruptedException {
        var named = Digest.parse(image.named());
        var document =
                source.manifest(named).verified("The manifest of " + image.reference(), named);
        return ImageDocument.of(image.reference(), document).platforms().stream()
                .filter(platform -> !platform.equals(NO_PLATFORM))
                .distinct()
                .toList();
    }

    private Signature signature(Optional<SignatureKey> key)
            throws InstallException, InterruptedException {
        if (key.isEmpty()) {
            return new Signature.Unverified(
                    new Signatures(source, image.reference()).count(digests()));
        }
        try {
            var _ = signed(key.get());
            return new Signature.Verified(key.get().fingerprint());
        } catch (InstallException e) {
            return refused(e);
        }
    }

    private static Signature refused(InstallException why) throws InstallException {
        if (why.failure() instanceof ImageUnsigned(var _, var key)) {
            return new Signature.Refused(key, 0);
        }
        if (why.failure() instanceof SignatureRefused(var _, var key, var kept)) {
            return new Signature.Refused(key, kept);
        }
        throw why;
    }

    private List<Digest> digests() throws InstallException {
        var both = List.of(Digest.parse(image.named()), Digest.parse(image.digest()));
        return both.stream().distinct().toList();
    }
}
