package dev.slipway.core.image.raw;

import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import java.nio.ByteBuffer;

/// The header of a qcow2 file, version 2 or 3 (`docs/interop/qcow2.txt` of QEMU), and the refusal of all that would lead
/// to other files or that only QEMU can tell.
///
/// @param clusterBits the binary logarithm of the size of a cluster
/// @param bytes how large the disk is
/// @param entries of the first table
/// @param table where that is
/// @param zstd whether clusters are compressed by zstd, instead of deflate
record Qcow2Header(int clusterBits, long bytes, int entries, long table, boolean zstd) {
    static final int LENGTH = 105;
    private static final int MOST_ENTRIES = 4 << 20;

    private static final long DIRTY = 1;
    private static final long COMPRESSION_TYPE = 1 << 3;

    int clusterBytes() {
        return 1 << clusterBits;
    }

    /// How many bytes of the disk one entry of the first table is for.
    int perTable() {
        return clusterBytes() / Long.BYTES;
    }

    /// @param header the first bytes of the file, zeros where it is shorter
    static Qcow2Header read(String name, ByteBuffer header) throws InstallException {
        var version = header.getInt(4);
        var features = version == 3 ? header.getLong(72) : 0;
        refuse(name, version != 2 && version != 3, "its version is " + version);
        refuse(name, header.getLong(8) != 0, "it needs another file, which it is based on");
        refuse(name, header.getInt(32) != 0, "it is encrypted");
        var unknown = (features & ~(DIRTY | COMPRESSION_TYPE)) != 0;
        refuse(
                name,
                unknown,
                "it is damaged, or in a form that only QEMU knows: convert it to raw");
        var type = (features & COMPRESSION_TYPE) == 0 ? 0 : header.get(104);
        refuse(name, type != 0 && type != 1, "nobody knows how it is compressed");
        var read =
                new Qcow2Header(
                        header.getInt(20),
                        header.getLong(24),
                        header.getInt(36),
                        header.getLong(40),
                        type == 1);
        refuse(name, !read.plausible(), "its header contradicts itself");
        return read;
    }

    private boolean plausible() {
        return clusterBits >= 9
                && clusterBits <= 21
                && bytes > 0
                && entries >= 0
                && entries <= MOST_ENTRIES
                && table >= 0
                && Math.ceilDiv(Math.ceilDiv(bytes, clusterBytes()), perTable()) <= entries;
    }

    private static void refuse(String name, boolean wrong, String problem) throws InstallException {
        if (wrong) {
            throw new InstallException(new BadDiskImage(name, "as a qcow2: " + problem));
        }
    }
}
