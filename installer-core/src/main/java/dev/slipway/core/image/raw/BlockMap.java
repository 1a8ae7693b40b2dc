package dev.slipway.core.image.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ImageFailure.BadDiskImage;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A block map as bmaptool writes it (version 2.0): which blocks of an image have something in them, and the digests
/// of these. Nothing but it is read into a map, so that there is nothing for an XML parser to be led astray by.
///
/// @param imageBytes how large the image is, expanded
record BlockMap(long imageBytes, List<Range> ranges) {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile(
                    "<Range chksum=\"([0-9a-f]{64})\">\\s*(\\d{1,15})(?:\\s*-\\s*(\\d{1,15}))?\\s*</Range>");
    private static final String ANY_RANGE = "<Range";

    BlockMap {
        ranges = List.copyOf(ranges);
    }

    /// @param end the first byte behind it
    record Range(long start, long end, Digest digest) {}

    /// @param name of the map, for messages
    /// @throws InstallException with `BadDiskImage` also where its own checksum is wrong
    static BlockMap read(String name, byte[] bytes) throws InstallException {
        return new Reading(name, new String(bytes, UTF_8)).map();
    }

    private record Reading(String name, String text) {
        BlockMap map() throws InstallException {
            verify();
            var plain = COMMENT.matcher(text).replaceAll("");
            var size = number(plain, "ImageSize");
            var block = number(plain, "BlockSize");
            var ranges = ranges(plain, block, size);
            var all = plain.split(ANY_RANGE, -1).length - 1;
            if (ranges.size() != all || !inOrder(ranges, size)) {
                throw bad("its ranges are not those of version 2.0, with sha256 and in order");
            }
            return new BlockMap(size, ranges);
        }

        /// Over the map itself, with zeros in the place of the checksum.
        private void verify() throws InstallException {
            var plain = COMMENT.matcher(text).replaceAll("");
            if (!value(plain, "ChecksumType", "[a-z0-9]+").equals("sha256")) {
                throw bad("its checksums are not sha256");
            }
            var checksum = value(plain, "BmapFileChecksum", "[0-9a-f]{64}");
            var without = text.replace(checksum, "0".repeat(checksum.length()));
            if (!Digest.sha256(without.getBytes(UTF_8)).hex().equals(checksum)) {
                throw bad("its own checksum is wrong");
            }
        }

        private static List<Range> ranges(String plain, long block, long size) {
            var ranges = new ArrayList<Range>();
            var matcher = RANGE.matcher(plain);
            while (matcher.find()) {
                var first = Long.parseLong(matcher.group(2));
                var last = matcher.group(3) == null ? first : Long.parseLong(matcher.group(3));
                var digest = new Digest(Digest.Algorithm.SHA256, matcher.group(1));
                var end = Math.min(size, (last + 1) * block);
                ranges.add(new Range(first * block, end, digest));
            }
            return ranges;
        }

        private static boolean inOrder(List<Range> ranges, long size) {
            var place = 0L;
            for (var range : ranges) {
                if (range.start() < place || range.end() <= range.start() || range.end() > size) {
                    return false;
                }
                place = range.end();
            }
            return true;
        }

        private long number(String plain, String element) throws InstallException {
            return Long.parseLong(value(plain, element, "\\d{1,15}"));
        }

        private String value(String plain, String element, String form) throws InstallException {
            var pattern = "<%s>\\s*(%s)\\s*</%s>".formatted(element, form, element);
            var matcher = Pattern.compile(pattern).matcher(plain);
            if (!matcher.find()) {
                throw bad("it has no " + element + " that can be used");
            }
            return matcher.group(1);
        }

        private InstallException bad(String problem) {
            return new InstallException(new BadDiskImage(name, "the block map: " + problem));
        }
    }
}
