package dev.slipway.core.image.signature;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.manifest.ImageDocument;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.Document;
import dev.slipway.core.image.source.ImageSource;
import java.util.ArrayList;
import java.util.List;

/// Where cosign keeps signatures: under the tag `sha256-….sig` of the same repository, or as a referrer.
public record KeptSignatures(ImageSource source, String reference) {
    private static final String ARTIFACT = "application/vnd.dev.cosign.artifact.sig.v1+json";

    /// Those of the manifest or index `image`; whether they are good, nobody looked yet.
    public List<KeptSignature> of(Digest image) throws InstallException, InterruptedException {
        var found = new ArrayList<KeptSignature>();
        var tag = image.text().replace(':', '-') + ".sig";
        source.repository().tagged(tag).ifPresent(document -> found.add(kept(tag, document)));
        for (var digest : source.repository().referrers(image)) {
            var document = source.manifest(digest).verified("The signature " + digest, digest);
            if (isSignature(document)) {
                found.add(new KeptSignature("", digest, document));
            }
        }
        return found;
    }

    private static KeptSignature kept(String tag, Document document) {
        return new KeptSignature(tag, Digest.sha256(document.bytes()), document);
    }

    /// What else may belong to an image, such as a list of its parts, is none of ours.
    private boolean isSignature(Document document) throws InstallException {
        var json = ImageDocument.of(reference, document).json();
        return json.path("artifactType").asString("").equals(ARTIFACT)
                || json.path("config").path("mediaType").asString("").equals(ARTIFACT);
    }
}
