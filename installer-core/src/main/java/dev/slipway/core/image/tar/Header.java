package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.slipway.core.image.tar.TarEntry.Device;
import dev.slipway.core.image.tar.TarEntry.Extent;
import dev.slipway.core.image.tar.TarEntry.Owner;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The 512 bytes before each entry (POSIX.1-2017, `pax`, “ustar Interchange Format”; GNU tar manual,
/// “Basic Tar Format”).
final class Header {
    static final int SIZE = 512;
    private static final int PERMISSIONS = 07777;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_END = 156;
    private static final int SPARSE = 386;
    private static final int SPARSE_IN_HEADER = 4;
    private static final int SPARSE_IN_EXTENSION = 21;
    private static final int NUMBER = 12;

    private final byte[] bytes;

    Header(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isBlank() {
        for (var each : bytes) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /// Some old archivers added signed bytes.
    void check() throws BadArchive {
        var unsigned = 0L;
        var signed = 0L;
        for (var i = 0; i < SIZE; i++) {
            var each = i >= CHECKSUM && i < CHECKSUM_END ? ' ' : bytes[i];
            unsigned += each & 0xff;
            signed += each;
        }
        var expected = number(CHECKSUM, 8);
        if (expected != unsigned && expected != signed) {
            throw new BadArchive("the checksum of a header does not match");
        }
    }

    char type() {
        return (char) (bytes[156] & 0xff);
    }

    byte[] name() {
        var prefix = hasPrefix() ? text(345, isStar() ? 131 : 155) : new byte[0];
        return prefix.length == 0 ? text(0, 100) : joined(prefix, text(0, 100));
    }

    private static byte[] joined(byte[] prefix, byte[] name) {
        var path = new ByteArrayOutputStream();
        path.writeBytes(prefix);
        path.write('/');
        path.writeBytes(name);
        return path.toByteArray();
    }

    private boolean hasPrefix() {
        return new String(bytes, 257, 6, ISO_8859_1).equals("ustar\0");
    }

    private boolean isStar() {
        return new String(bytes, 508, 4, ISO_8859_1).equals("tar\0");
    }

    byte[] link() {
        return text(157, 100);
    }

    int mode() throws BadArchive {
        return (int) number(100, 8) & PERMISSIONS;
    }

    Owner owner() throws BadArchive {
        return new Owner(number(108, 8), number(116, 8));
    }

    long size() throws BadArchive {
        var size = number(124, NUMBER);
        if (size < 0) {
            throw new BadArchive("an entry has a negative size");
        }
        return size;
    }

    Instant modified() throws BadArchive {
        try {
            return Instant.ofEpochSecond(number(136, NUMBER));
        } catch (DateTimeException _) {
            throw new BadArchive("a time in a header is not one");
        }
    }

    Device device() throws BadArchive {
        return new Device(number(329, 8), number(337, 8));
    }

    /// Old GNU sparse files: the size with holes.
    long realSize() throws BadArchive {
        return number(483, NUMBER);
    }

    List<Extent> extents() throws BadArchive {
        return extents(SPARSE, SPARSE_IN_HEADER);
    }

    boolean isExtended() {
        return bytes[482] != 0;
    }

    /// This block read as the continuation of a list of extents.
    List<Extent> moreExtents() throws BadArchive {
        return extents(0, SPARSE_IN_EXTENSION);
    }

    boolean isExtendedAgain() {
        return bytes[504] != 0;
    }

    private List<Extent> extents(int start, int most) throws BadArchive {
        var extents = new ArrayList<Extent>();
        for (var i = 0; i < most; i++) {
            var at = start + i * 2 * NUMBER;
            if (bytes[at] == 0) {
                break;
            }
            extents.add(new Extent(number(at, NUMBER), number(at + NUMBER, NUMBER)));
        }
        return extents;
    }

    private long number(int offset, int length) throws BadArchive {
        return Numbers.field(bytes, offset, length);
    }

    private byte[] text(int offset, int longest) {
        var length = 0;
        while (length < longest && bytes[offset + length] != 0) {
            length++;
        }
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }
}
