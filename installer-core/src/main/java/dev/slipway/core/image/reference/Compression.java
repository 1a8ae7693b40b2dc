package dev.slipway.core.image.reference;

import java.util.Optional;

/// How an image's bytes are compressed: those of a layer as its media type says it, those of a file as its first
/// bytes do.
///
/// Foreign and non-distributable layers are none of these: nobody may pass them on, and registries do not have them.
public enum Compression {
    NONE,
    GZIP,
    ZSTD,
    XZ;

    /// How many bytes of a file tell it.
    public static final int MAGIC_BYTES = 6;

    /// What a file that begins with `head` is compressed by, whatever its name is: RFC 1952, RFC 8878 and the
    /// specification of the .xz file format say how it begins.
    public static Compression told(byte[] head) {
        if (begins(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (begins(head, 0x28, 0xb5, 0x2f, 0xfd)) {
            return ZSTD;
        }
        return begins(head, 0xfd, '7', 'z', 'X', 'Z', 0) ? XZ : NONE;
    }

    private static boolean begins(byte[] head, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Empty when it is not a layer that can be unpacked.
    public static Optional<Compression> of(String mediaType) {
        return Optional.ofNullable(
                switch (mediaType) {
                    case "application/vnd.oci.image.layer.v1.tar",
                            "application/vnd.docker.image.rootfs.diff.tar" ->
                            NONE;
                    case "application/vnd.oci.image.layer.v1.tar+gzip",
                            "application/vnd.docker.image.rootfs.diff.tar.gzip" ->
                            GZIP;
                    case "application/vnd.oci.image.layer.v1.tar+zstd",
                            "application/vnd.docker.image.rootfs.diff.tar.zstd" ->
                            ZSTD;
                    default -> null;
                });
    }

    /// The media type that OCI gives to a layer that is compressed like this; of xz it knows nothing.
    public String mediaType() {
        return switch (this) {
            case NONE -> "application/vnd.oci.image.layer.v1.tar";
            case GZIP -> "application/vnd.oci.image.layer.v1.tar+gzip";
            case ZSTD -> "application/vnd.oci.image.layer.v1.tar+zstd";
            case XZ -> throw new IllegalArgumentException("no layer is compressed by xz");
        };
    }
}
