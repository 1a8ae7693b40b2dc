package dev.slipway.core.image.layer;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.slipway.core.failure.ImageFailure.UnsupportedMediaType;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import dev.slipway.core.image.reference.ResolvedImage.Layer;
import dev.slipway.core.image.source.ByteSource;
import dev.slipway.core.image.source.ImageSource;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// The archive of one layer: one thread fetches and computes the digest, another decompresses, a third computes the
/// digest of the archive. Memory: 2 MiB between source and decompression, 2 MiB after it.
public final class LayerStream implements AutoCloseable {
    private static final int BLOCK = 256 << 10;
    private static final int AHEAD = 8;

    private final Stage archive;
    private final LongAdder starved;
    private final LongAdder blocked;

    /// @param downloaded told of every byte that came
    /// @param expanded told of every byte of the archive
    /// @param waited told while whoever takes the archive waits for it
    public static LayerStream open(
            ImageSource source,
            Layer layer,
            LongAdder downloaded,
            LongAdder expanded,
            Waited waited)
            throws InstallException {
        var starved = new LongAdder();
        var blocked = new LongAdder();
        var compression = layer.compression().orElseThrow(() -> unsupported(layer));
        var compressed =
                ReadAhead.start(
                        "layer-fetch",
                        fetched(source, layer, downloaded),
                        AHEAD,
                        BLOCK,
                        Waited.into(starved),
                        Waited.unheard());
        var archive = bounded(Expansion.of(compression, layer.digest(), compressed), layer);
        var ahead = checked(archive, layer, expanded, waited, Waited.into(blocked));
        return new LayerStream(ahead, starved, blocked);
    }

    /// Of what is in a file, nobody says a digest: that of the file must do.
    private static Stage checked(
            ByteSource archive, Layer layer, LongAdder expanded, Waited waited, Waited blocked)
            throws InstallException {
        if (layer.diffId().isEmpty()) {
            return expanding(new Counted(archive, expanded), waited, blocked);
        }
        var name = layer.digest();
        var digest = Digest.parse(layer.diffId());
        var verification =
                new Verification(name, "The layer " + name, digest, OptionalLong.empty(), expanded);
        var ahead = expanding(archive, Waited.unheard(), blocked);
        return VerifyAhead.start("layer-verify", ahead, verification, waited);
    }

    private static Stage expanding(ByteSource archive, Waited waited, Waited blocked) {
        return ReadAhead.start("layer-expand", archive, AHEAD, BLOCK, waited, blocked);
    }

    private static Verified fetched(ImageSource source, Layer layer, LongAdder downloaded)
            throws InstallException {
        var digest = Digest.parse(layer.digest());
        var described = (layer.file().isPresent() ? "The file " : "The layer ") + layer.digest();
        return new Verified(
                new Fetched(source, digest),
                new Verification(
                        layer.digest(), described, digest, layer.knownSizeBytes(), downloaded));
    }

    private static Bounded bounded(ByteSource expansion, Layer layer) {
        var size = layer.knownSizeBytes();
        var most = size.isPresent() ? Bounded.most(size.getAsLong()) : Long.MAX_VALUE;
        return new Bounded(expansion, layer.digest(), most);
    }

    private LayerStream(Stage archive, LongAdder starved, LongAdder blocked) {
        this.archive = archive;
        this.starved = starved;
        this.blocked = blocked;
    }

    /// How long its decompression waited so far, and for whom.
    public Idle idle() {
        return new Idle(NANOSECONDS.toMillis(starved.sum()), NANOSECONDS.toMillis(blocked.sum()));
    }

    /// Fails at its end unless every byte before was the right one.
    public Blocks archive() {
        return archive;
    }

    @Override
    public void close() {
        archive.close();
    }

    private static InstallException unsupported(Layer layer) {
        return new InstallException(new UnsupportedMediaType(layer.digest(), layer.mediaType()));
    }

    /// Asks for the blob on the thread that reads it, so that the next layer's request is on its way early.
    private static final class Fetched implements ByteSource {
        private final ImageSource source;
        private final Digest digest;
        private @org.jspecify.annotations.Nullable ByteSource blob;

        Fetched(ImageSource source, Digest digest) {
            this.source = source;
            this.digest = digest;
        }

        @Override
        public int read(ByteBuffer into) throws InstallException, InterruptedException {
            if (blob == null) {
                blob = source.blob(digest);
            }
            return blob.read(into);
        }

        @Override
        public void close() {
            if (blob != null) {
                blob.close();
            }
        }
    }
}
