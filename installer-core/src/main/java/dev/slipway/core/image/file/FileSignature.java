package dev.slipway.core.image.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ImageFailure.ImageUnsigned;
import dev.slipway.core.failure.ImageFailure.SignatureRefused;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.InspectedImage.Signature;
import dev.slipway.core.image.signature.SignedDigest;
import java.util.Base64;
import java.util.Optional;

/// The signature beside a file, in `NAME.sig`: in Base64, as `cosign sign-blob --output-signature` writes it.
public record FileSignature(StoredFile file, String reference) {
    private static final String SUFFIX = ".sig";

    /// @param digest of the file, by SHA-256
    /// @return that digest
    /// @throws InstallException with `ImageUnsigned` where there is none, or with `SignatureRefused`
    public Digest require(Digest digest, SignatureKey key)
            throws InstallException, InterruptedException {
        var kept = kept();
        if (kept.isEmpty()) {
            throw new InstallException(new ImageUnsigned(reference, key.fingerprint()));
        }
        if (!good(digest, kept.get(), key)) {
            throw new InstallException(new SignatureRefused(reference, key.fingerprint(), 1));
        }
        return digest;
    }

    /// @param key that must have signed it, where that was said
    public Signature inspect(Digest digest, Optional<SignatureKey> key)
            throws InstallException, InterruptedException {
        var kept = kept();
        var count = kept.isPresent() ? 1 : 0;
        return key.<Signature>map(
                        it ->
                                kept.filter(text -> good(digest, text, it)).isPresent()
                                        ? new Signature.Verified(it.fingerprint())
                                        : new Signature.Refused(it.fingerprint(), count))
                .orElse(new Signature.Unverified(count));
    }

    private Optional<String> kept() throws InstallException, InterruptedException {
        return file.beside(file.fileName() + SUFFIX).map(bytes -> new String(bytes, US_ASCII));
    }

    private static boolean good(Digest digest, String text, SignatureKey key) {
        try {
            var signature = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return new SignedDigest(digest, signature).by(key);
        } catch (IllegalArgumentException _) {
            return false; // no Base64, so that nobody can have made it
        }
    }
}
