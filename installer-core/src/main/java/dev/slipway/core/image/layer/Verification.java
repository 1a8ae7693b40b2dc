package dev.slipway.core.image.layer;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerTooLong;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// Whether bytes are those expected: no more than there should be at any time, and at their end the right ones.
final class Verification {
    private final String object;
    private final String described;
    private final Digest expected;
    private final OptionalLong size;
    private final LongAdder counter;
    private final MessageDigest computation;
    private long count;

    /// @param object its name alone
    /// @param described what it is, and its name
    /// @param size if it is known beforehand
    /// @param counter is told of every byte
    Verification(
            String object,
            String described,
            Digest expected,
            OptionalLong size,
            LongAdder counter) {
        this.object = object;
        this.described = described;
        this.expected = expected;
        this.size = size;
        this.counter = counter;
        this.computation = expected.algorithm().start();
    }

    /// Takes all that remains of `bytes`.
    void of(ByteBuffer bytes) throws InstallException {
        count += bytes.remaining();
        counter.add(bytes.remaining());
        if (size.isPresent() && count > size.getAsLong()) {
            throw new InstallException(new LayerTooLong(object, size.getAsLong()));
        }
        computation.update(bytes);
    }

    /// Fails unless those taken were the right ones.
    void end() throws InstallException {
        if (size.isPresent() && count < size.getAsLong()) {
            throw new InstallException(new LayerTruncated(object, size.getAsLong(), count));
        }
        var found = Digest.finish(expected.algorithm(), computation);
        if (!found.equals(expected)) {
            throw new InstallException(
                    new DigestMismatch(described, expected.text(), found.text()));
        }
    }
}
