package dev.slipway.core.image.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is in a file that is a root file system by itself. Each has a media type, so that such a file can stand where
/// an image's layer does; its compression is written behind it as OCI writes that of layers.
public enum FileMedia {
    TAR("application/x-tar"),

    /// As zfs-send(8) writes it.
    ZFS_STREAM("application/x-zfs-stream");

    private final String type;

    FileMedia(String type) {
        this.type = type;
    }

    public String mediaType(Compression compression) {
        return switch (compression) {
            case NONE -> type;
            case GZIP, ZSTD, XZ -> type + "+" + compression.name().toLowerCase(Locale.ROOT);
        };
    }

    /// Empty for a layer of an image.
    static Optional<FileMedia> of(String mediaType) {
        return Stream.of(values())
                .filter(media -> media.compression(mediaType).isPresent())
                .findFirst();
    }

    private Optional<Compression> compression(String mediaType) {
        return Stream.of(Compression.values())
                .filter(each -> mediaType(each).equals(mediaType))
                .findFirst();
    }

    /// Of a layer, or of a file in its place; empty when it is neither.
    static Optional<Compression> compressionOf(String mediaType) {
        return of(mediaType)
                .flatMap(media -> media.compression(mediaType))
                .or(() -> Compression.of(mediaType));
    }
}
