package dev.slipway.core.image.tar;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.tar.TarEntry.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the bytes of a sparse file are (GNU tar manual, “Storing Sparse Files”): the old GNU format, and the PAX
/// formats 0.0, 0.1 and 1.0.
///
/// @param extents in order
/// @param realSize of the file, in bytes, holes included
/// @param stored how many bytes of content the archive has after the map
record SparseMap(List<Extent> extents, long realSize, long stored) {
    private static final int MOST_EXTENTS = 1 << 20;
    private static final int LONGEST_NUMBER = 20;

    SparseMap {
        extents = extents.stream().filter(extent -> extent.length() > 0).toList();
    }

    /// Empty for a file without holes. Takes the part of the map that is not in the headers.
    static Optional<SparseMap> of(Header header, Pax pax, long size, ArchiveBytes bytes)
            throws BadArchive, InstallException, InterruptedException {
        var map = read(header, pax, size, bytes);
        if (map.isPresent()) {
            map.get().check();
        }
        return map;
    }

    private static Optional<SparseMap> read(Header header, Pax pax, long size, ArchiveBytes bytes)
            throws BadArchive, InstallException, InterruptedException {
        if (header.type() == 'S') {
            return Optional.of(new SparseMap(old(header, bytes), header.realSize(), size));
        }
        if (pax.number("GNU.sparse.major", 0) == 1) {
            return Optional.of(inContent(pax, size, bytes));
        }
        if (pax.value("GNU.sparse.map").isPresent() || !pax.sparse().isEmpty()) {
            return Optional.of(
                    new SparseMap(pairs(numbers(pax)), pax.number("GNU.sparse.size", size), size));
        }
        return pax.value("GNU.sparse.size").isPresent()
                ? Optional.of(new SparseMap(List.of(), pax.number("GNU.sparse.size", size), size))
                : Optional.empty();
    }

    private static List<Extent> old(Header header, ArchiveBytes bytes)
            throws BadArchive, InstallException, InterruptedException {
        var extents = new ArrayList<>(header.extents());
        for (var more = header.isExtended(); more; ) {
            var extension = new Header(bytes.take(Header.SIZE));
            extents.addAll(extension.moreExtents());
            bounded(extents.size());
            more = extension.isExtendedAgain();
        }
        return extents;
    }

    private static List<Long> numbers(Pax pax) throws BadArchive {
        var map = pax.value("GNU.sparse.map");
        if (map.isEmpty()) {
            return pax.sparse();
        }
        var numbers = new ArrayList<Long>();
        for (var each :
                new String(map.get(), java.nio.charset.StandardCharsets.ISO_8859_1).split(",")) {
            numbers.add(Numbers.decimal(each));
        }
        return numbers;
    }

    /// Format 1.0: decimal numbers, a line each, before the content, filled up to a block.
    private static SparseMap inContent(Pax pax, long size, ArchiveBytes bytes)
            throws BadArchive, InstallException, InterruptedException {
        var reader = new Lines(bytes);
        var count = bounded(reader.number());
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < 2 * count; i++) {
            numbers.add(reader.number());
        }
        var realSize = pax.number("GNU.sparse.realsize", size);
        return new SparseMap(pairs(numbers), realSize, size - reader.taken);
    }

    private static long bounded(long count) throws BadArchive {
        if (count > MOST_EXTENTS) {
            throw new BadArchive("a sparse file has more than a million parts");
        }
        return count;
    }

    private static List<Extent> pairs(List<Long> numbers) throws BadArchive {
        if (numbers.size() % 2 != 0) {
            throw bad();
        }
        var extents = new ArrayList<Extent>();
        for (var i = 0; i < numbers.size(); i += 2) {
            extents.add(new Extent(numbers.get(i), numbers.get(i + 1)));
        }
        return extents;
    }

    private void check() throws BadArchive {
        var end = 0L;
        var sum = 0L;
        for (var extent : extents) {
            if (extent.offset() < end || extent.length() > realSize - extent.offset()) {
                throw bad();
            }
            end = extent.end();
            sum += extent.length();
        }
        if (sum != stored || realSize < 0) {
            throw bad();
        }
    }

    private static BadArchive bad() {
        return new BadArchive("the map of a sparse file does not fit it");
    }

    private static final class Lines {
        private final ArchiveBytes bytes;
        private byte[] block = new byte[0];
        private int at;
        private long taken;

        Lines(ArchiveBytes bytes) {
            this.bytes = bytes;
        }

        long number() throws BadArchive, InstallException, InterruptedException {
            var digits = new StringBuilder();
            for (var next = next(); next != '\n'; next = next()) {
                if (digits.append((char) next).length() > LONGEST_NUMBER) {
                    throw bad();
                }
            }
            return Numbers.decimal(digits.toString());
        }

        private int next() throws BadArchive, InstallException, InterruptedException {
            if (at == block.length) {
                block = bytes.take(Header.SIZE);
                taken += Header.SIZE;
                at = 0;
            }
            return block[at++];
        }
    }
}
