package dev.slipway.core.image.registry;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.image.source.Notices;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// One file of a web server, fetched as the blobs of a registry are: over cuts and pauses, in several ranges at the
/// same time where they are served.
///
/// Nothing that it gives is verified.
public final class HttpFile implements AutoCloseable {
    private final Digest digest;
    private final Places places;
    private final int connections;

    private HttpFile(Digest digest, Places places, int connections) {
        this.digest = digest;
        this.places = places;
        this.connections = connections;
    }

    /// Asks its mirrors first.
    ///
    /// @param digest what its bytes must be
    public static HttpFile open(URI address, Digest digest, FetchOptions options, Notices notices)
            throws InstallException {
        var all = new ArrayList<Place>();
        for (var mirror : options.mirrors()) {
            var spoken = options.of(mirror.plainHttp(), List.of());
            all.add(new Place(MirrorName.of(mirror, address), spoken, notices));
        }
        all.add(new Place(address, options, notices));
        var places = new Places(all, options.manners().patience(), notices);
        return new HttpFile(digest, places, options.manners().connections());
    }

    /// Whoever gave any of it is not asked again.
    ///
    /// @return whether anybody is left
    public boolean elsewhere() {
        return places.distrust(digest);
    }

    /// All of it, in order.
    public ByteSource bytes() throws InstallException, InterruptedException {
        return new BlobOpening(places, digest, connections).open();
    }

    /// How long it is, if the server says it.
    public OptionalLong length() throws InstallException, InterruptedException {
        try (var stretch = new Stretch(places, digest, Span.of(0, 1))) {
            return stretch.begin().total();
        }
    }

    /// At most `count` bytes that begin with byte number `first`; none where the server serves no ranges, except of
    /// the beginning.
    public byte[] part(long first, int count) throws InstallException, InterruptedException {
        try (var stretch = new Stretch(places, digest, Span.of(first, first + count))) {
            var part = stretch.begin();
            var end = part.total().orElse(Long.MAX_VALUE);
            return part.first() == first
                    ? read(stretch, (int) Math.min(count, end - first))
                    : new byte[0];
        }
    }

    private static byte[] read(Stretch stretch, int count)
            throws InstallException, InterruptedException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && stretch.read(bytes) >= 0) {
            // until it is there
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Override
    public void close() {
        places.close();
    }
}
