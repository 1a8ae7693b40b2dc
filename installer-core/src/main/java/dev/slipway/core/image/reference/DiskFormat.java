package dev.slipway.core.image.reference;

/// How the contents of a disk are stored in a file, as its first bytes tell it.
public enum DiskFormat {
    RAW,
    GZIP,
    ZSTD,
    XZ,
    QCOW2;

    /// How many bytes of a file tell it.
    public static final int MAGIC_BYTES = Compression.MAGIC_BYTES;

    private static final int QCOW2_MAGIC = 0x5146_49fb; // "QFI" and 0xfb

    /// @param head the first bytes of a file
    public static DiskFormat told(byte[] head) {
        if (head.length >= Integer.BYTES
                && java.nio.ByteBuffer.wrap(head).getInt() == QCOW2_MAGIC) {
            return QCOW2;
        }
        return switch (Compression.told(head)) {
            case NONE -> RAW;
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
            case XZ -> XZ;
        };
    }

    /// By what its bytes are compressed as a whole.
    public Compression compression() {
        return switch (this) {
            case RAW, QCOW2 -> Compression.NONE;
            case GZIP -> Compression.GZIP;
            case ZSTD -> Compression.ZSTD;
            case XZ -> Compression.XZ;
        };
    }
}
