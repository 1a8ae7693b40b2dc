package dev.slipway.core.image;

import dev.slipway.core.config.SignatureKey;
import dev.slipway.core.failure.ImageFailure.BadReference;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.file.FileSignature;
import dev.slipway.core.image.file.StoredFile;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.FileReference;
import dev.slipway.core.image.reference.InspectedImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.util.List;
import java.util.Optional;

/// Who says of an image that it is the right one, where it is one file.
record FileInspection(FileReference reference, ResolvedImage image, FetchOptions options) {
    InspectedImage of(Optional<SignatureKey> key) throws InstallException, InterruptedException {
        try (var file = open()) {
            return new InspectedImage(List.of(), signature(file).inspect(sha256(), key));
        }
    }

    /// @return the digest that is signed
    /// @throws InstallException with `ImageUnsigned` or `SignatureRefused`
    Digest signed(SignatureKey key) throws InstallException, InterruptedException {
        try (var file = open()) {
            return signature(file).require(sha256(), key);
        }
    }

    private StoredFile open() throws InstallException {
        return StoredFile.open(reference, options, Notices.logged());
    }

    private FileSignature signature(StoredFile file) {
        return new FileSignature(file, image.reference());
    }

    private Digest sha256() throws InstallException {
        var digest = Digest.parse(image.digest());
        if (digest.algorithm() != Digest.Algorithm.SHA256) {
            var problem = "pin it by @sha256: its signature is one of that digest";
            throw new InstallException(new BadReference(image.reference(), problem));
        }
        return digest;
    }
}
