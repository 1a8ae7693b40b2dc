package dev.slipway.core.image.signature;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ImageFailure.BadManifest;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.SignatureRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.manifest.Descriptor;
import dev.slipway.core.image.manifest.ImageDocument;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import dev.slipway.core.image.source.SmallBlob;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Says whether an image is signed with a key.
public record Signatures(ImageSource source, String reference) {
    private static final String LAYER = "application/vnd.dev.cosign.simplesigning.v1+json";
    private static final String SIGNATURE = "dev.cosignproject.cosign/signature";

    /// @param digests of what the reference leads to: its index and the manifest of one platform. Each contains the
    ///     digests of all that follows, so that a signature of either is one of the image
    /// @return the digest that is signed
    /// @throws InstallException with `ImageUnsigned`, or with `SignatureRefused` where no signature is by that key
    public Digest require(List<Digest> digests, SignatureKey key)
            throws InstallException, InterruptedException {
        var seen = 0;
        for (var digest : digests) {
            for (var signed : signed(digest)) {
                if (signed.by(key, digest.text())) {
                    return digest;
                }
                seen++;
            }
        }
        throw new InstallException(
                seen == 0
                        ? new ImageUnsigned(reference, key.fingerprint())
                        : new SignatureRefused(reference, key.fingerprint(), seen));
    }

    /// How many signatures there are, by whomever.
    public int count(List<Digest> digests) throws InstallException, InterruptedException {
        var count = 0;
        for (var digest : digests) {
            count += signed(digest).size();
        }
        return count;
    }

    private List<Signed> signed(Digest digest) throws InstallException, InterruptedException {
        var all = new ArrayList<Signed>();
        for (var kept : new KeptSignatures(source, reference).of(digest)) {
            var manifest = ImageDocument.of(reference, kept.manifest());
            for (var layer : manifest.json().path("layers")) {
                all.addAll(signed(manifest, layer));
            }
        }
        return all;
    }

    private List<Signed> signed(ImageDocument manifest, JsonNode layer)
            throws InstallException, InterruptedException {
        var signature = signature(layer);
        return signature.isPresent()
                ? List.of(new Signed(payload(manifest.descriptor(layer)), signature.get()))
                : List.of();
    }

    private static Optional<byte[]> signature(JsonNode layer) {
        if (!layer.path("mediaType").asString("").equals(LAYER)) {
            return Optional.empty();
        }
        try {
            var text = layer.path("annotations").path(SIGNATURE).asString("");
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.of(new byte[0]); // a signature that nobody can have made
        }
    }

    private byte[] payload(Descriptor layer) throws InstallException, InterruptedException {
        var tooLong = new BadManifest(reference, "what is signed is longer than 4 MiB");
        try (var blob = source.blob(layer.digest())) {
            return new Document(layer.mediaType(), SmallBlob.read(blob, tooLong))
                    .verified("The signature of " + reference, layer.digest())
                    .bytes();
        }
    }
}
