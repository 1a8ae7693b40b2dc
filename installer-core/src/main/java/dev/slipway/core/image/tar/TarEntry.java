package dev.slipway.core.image.tar;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One file of an archive, without its content.
///
/// @param link where a hard or symbolic link leads; empty for others
/// @param size of the file, in bytes, holes included; 0 unless it is a [Kind#FILE]
/// @param mode permission bits with set-user, set-group and sticky: 12 bits
/// @param attributes extended attributes by name
/// @param extents what the archive holds of the file, in order; the rest are holes
public record TarEntry(
        Kind kind,
        RawName name,
        RawName link,
        long size,
        int mode,
        Owner owner,
        Instant modified,
        Device device,
        Map<String, byte[]> attributes,
        List<Extent> extents) {
    public enum Kind {
        FILE,
        HARD_LINK,
        SYMBOLIC_LINK,
        CHARACTER_DEVICE,
        BLOCK_DEVICE,
        DIRECTORY,
        FIFO
    }

    /// By number: names mean nothing on the machine that unpacks.
    public record Owner(long user, long group) {}

    public record Device(long major, long minor) {}

    /// A run of bytes that is no hole.
    public record Extent(long offset, long length) {
        public long end() {
            return offset + length;
        }

        /// The extents of a file without holes.
        public static List<Extent> whole(long size) {
            return size == 0 ? List.of() : List.of(new Extent(0, size));
        }
    }
}
