package dev.slipway.core.image.reference;

import java.util.Optional;

/// How the tar archive of a layer is compressed, as its media type says it.
///
/// Foreign and non-distributable layers are none of these: nobody may pass them on, and registries do not have them.
public enum Compression {
    NONE,
    GZIP,
    ZSTD;

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

    /// The media type that OCI gives to a layer that is compressed like this.
    public String mediaType() {
        return switch (this) {
            case NONE -> "application/vnd.oci.image.layer.v1.tar";
            case GZIP -> "application/vnd.oci.image.layer.v1.tar+gzip";
            case ZSTD -> "application/vnd.oci.image.layer.v1.tar+zstd";
        };
    }
}
