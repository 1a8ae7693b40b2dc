package dev.slipway.core.image.source;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;

/// A small document as it came, not yet believed.
public final class Document {
    /// No manifest or configuration may be longer: the limit of the OCI distribution specification, 4 MiB.
    public static final int LONGEST = 4 << 20;

    private final String mediaType;
    private final byte[] bytes;

    /// @param mediaType as the sender named it; empty where it did not
    public Document(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Believes the document if it has the digest that somebody we believe named.
    ///
    /// @param object what it is, for the message
    public Document verified(String object, Digest expected) throws InstallException {
        var found = expected.of(bytes);
        if (!found.equals(expected)) {
            throw new InstallException(new DigestMismatch(object, expected.text(), found.text()));
        }
        return this;
    }
}
