package dev.slipway.core.image.layer;

import dev.slipway.core.failure.ImageFailure.DigestMismatch;
import dev.slipway.core.failure.ImageFailure.LayerTooLong;
import dev.slipway.core.failure.ImageFailure.LayerTruncated;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// Lets bytes through and fails at their end, or where there are too many, unless they are those expected.
public final class Verified implements ByteSource {
    private final ByteSource source;
    private final String object;
    private final String described;
    private final Digest expected;
    private final OptionalLong size;
    private final LongAdder counter;
    private final MessageDigest computation;
    private long count;

    /// For a layer.
    ///
    /// @param size if it is known beforehand
    /// @param counter is told of every byte
    public Verified(
            ByteSource source,
            String object,
            Digest expected,
            OptionalLong size,
            LongAdder counter) {
        this(source, object, "The layer " + object, expected, size, counter);
    }

    /// @param object its name alone
    /// @param described what it is, and its name
    Verified(
            ByteSource source,
            String object,
            String described,
            Digest expected,
            OptionalLong size,
            LongAdder counter) {
        this.source = source;
        this.object = object;
        this.described = described;
        this.expected = expected;
        this.size = size;
        this.counter = counter;
        this.computation = expected.algorithm().start();
    }

    @Override
    public int read(ByteBuffer into) throws InstallException, InterruptedException {
        var start = into.position();
        var read = source.read(into);
        if (read < 0) {
            verify();
            return -1;
        }
        count(read);
        computation.update(into.slice(start, read));
        return read;
    }

    private void count(int read) throws InstallException {
        count += read;
        counter.add(read);
        if (size.isPresent() && count > size.getAsLong()) {
            throw new InstallException(new LayerTooLong(object, size.getAsLong()));
        }
    }

    private void verify() throws InstallException {
        if (size.isPresent() && count < size.getAsLong()) {
            throw new InstallException(new LayerTruncated(object, size.getAsLong(), count));
        }
        var found = Digest.finish(expected.algorithm(), computation);
        if (!found.equals(expected)) {
            throw new InstallException(
                    new DigestMismatch(described, expected.text(), found.text()));
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
