package dev.slipway.core.image.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The first headers of a tar archive (POSIX.1-1988, `ustar`): enough to tell the archive of an OCI layout from that of
/// a root file system, whatever its size.
final class TarHead {
    private static final int HEADER = 512;
    private static final int NAME = 100;
    private static final int TYPE_AT = 156;
    private static final int MOST_HEADERS = 16;
    private static final Pattern OF_A_LAYOUT =
            Pattern.compile("(?:\\./)?(?:blobs/.*|index\\.json|oci-layout|manifest\\.json)");

    private TarHead() {}

    /// Whether the first entry that is no folder is one that a layout has.
    static boolean isLayout(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            for (var headers = 0; headers < MOST_HEADERS; headers++) {
                var header = in.readNBytes(HEADER);
                if (header.length < HEADER || header[TYPE_AT] != '5') {
                    return OF_A_LAYOUT.matcher(name(header)).matches();
                }
            }
            return false;
        }
    }

    private static String name(byte[] header) {
        var name = new String(header, 0, Math.min(NAME, header.length), ISO_8859_1);
        var end = name.indexOf('\0');
        return end < 0 ? name : name.substring(0, end);
    }
}
