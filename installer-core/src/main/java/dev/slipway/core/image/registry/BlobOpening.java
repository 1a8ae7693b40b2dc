package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/// Decides how a blob is fetched when it is known how long it is, and whether its place serves ranges.
record BlobOpening(Places places, Digest digest, int connections) {
    /// A small blob is verified before anything of it is given, so that a liar costs nothing; a large one is
    /// fetched in several ranges at the same time, or in one stream where ranges are not served.
    ByteSource open() throws InstallException, InterruptedException {
        var stretch = new Stretch(places, digest, first());
        var part = stretch.begin();
        if (part.total().orElse(Long.MAX_VALUE) <= Lanes.PIECE) {
            return small(stretch, (int) part.total().getAsLong());
        }
        if (!part.ranged()) {
            return stretch.toItsEnd();
        }
        return new Lanes(places, digest, stretch, part.total().getAsLong(), connections);
    }

    private Span first() {
        return connections > 1 ? Span.of(0, Lanes.PIECE) : new Span(0, OptionalLong.empty());
    }

    private ByteSource small(Stretch stretch, int length)
            throws InstallException, InterruptedException {
        var bytes = whole(stretch, length);
        var right = digest.of(bytes).equals(digest);
        return right || !places.distrust(digest) ? new Bytes(ByteBuffer.wrap(bytes)) : open();
    }

    private static byte[] whole(Stretch stretch, int length)
            throws InstallException, InterruptedException {
        var bytes = ByteBuffer.allocate(length);
        try (stretch) {
            while (bytes.hasRemaining() && stretch.read(bytes) >= 0) {
                // until it is there
            }
        }
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private record Bytes(ByteBuffer bytes) implements ByteSource {
        @Override
        public int read(ByteBuffer into) {
            var count = Math.min(bytes.remaining(), into.remaining());
            into.put(bytes.slice(bytes.position(), count));
            bytes.position(bytes.position() + count);
            return count == 0 ? -1 : count;
        }

        @Override
        public void close() {}
    }
}
