package dev.slipway.core.image.layer;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Compression;
import dev.slipway.core.image.source.ByteSource;

/// The archive inside a compressed layer.
abstract sealed class Expansion implements ByteSource permits Plain, Gunzip, Unzstd, Unxz {
    private final String layer;
    private final ReadAhead compressed;

    Expansion(String layer, ReadAhead compressed) {
        this.layer = layer;
        this.compressed = compressed;
    }

    static Expansion of(Compression compression, String layer, ReadAhead compressed) {
        return switch (compression) {
            case NONE -> new Plain(layer, compressed);
            case GZIP -> new Gunzip(layer, compressed, GzipMember.fastest());
            case ZSTD -> new Unzstd(layer, compressed);
            case XZ -> new Unxz(layer, compressed);
        };
    }

    final ReadAhead compressed() {
        return compressed;
    }

    /// Bytes that do not decompress are most often not those that were pushed: if so, that is what is said, for
    /// which the rest must come first.
    final InstallException unreadable(String problem)
            throws InstallException, InterruptedException {
        Drain.rest(compressed);
        return new InstallException(new LayerUnreadable(layer, problem));
    }

    @Override
    public void close() {
        compressed.close();
    }
}
