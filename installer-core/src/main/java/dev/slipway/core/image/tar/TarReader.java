package dev.slipway.core.image.tar;

import dev.slipway.core.failure.ImageFailure.LayerUnreadable;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.layer.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads an archive from its beginning to its end.
///
/// Fails with `LayerUnreadable`, naming `layer`, where the bytes are no archive that it knows.
public final class TarReader {
    private static final int LONGEST_NAME = 1 << 20;
    private static final int LONGEST_EXTENDED_HEADER = 8 << 20;

    private final String layer;
    private final ArchiveBytes bytes;
    private final Pax global = new Pax();
    private List<TarEntry.Extent> extents = List.of();
    private long unread;
    private long padding;

    public TarReader(String layer, Blocks blocks) {
        this.layer = layer;
        this.bytes = new ArchiveBytes(blocks);
    }

    /// The next entry, or nothing after the last. Content that was not asked for is skipped.
    public Optional<TarEntry> next() throws InstallException, InterruptedException {
        try {
            finishContent();
            return entry();
        } catch (BadArchive e) {
            throw unreadable(e);
        }
    }

    /// Hands on the content of the entry that came last, once.
    public void content(Content content) throws InstallException, InterruptedException {
        try {
            for (var extent : extents) {
                part(extent, content);
            }
            extents = List.of();
        } catch (BadArchive e) {
            throw unreadable(e);
        }
    }

    private void part(TarEntry.Extent extent, Content content)
            throws BadArchive, InstallException, InterruptedException {
        for (var offset = extent.offset(); offset < extent.end(); ) {
            var block = bytes.some();
            var count = (int) Math.min(block.remaining(), extent.end() - offset);
            content.write(offset, block.slice(block.position(), count));
            block.position(block.position() + count);
            offset += count;
            unread -= count;
        }
    }

    private void finishContent() throws BadArchive, InstallException, InterruptedException {
        bytes.skip(unread);
        bytes.skip(padding);
        unread = 0;
        padding = 0;
    }

    private Optional<TarEntry> entry() throws BadArchive, InstallException, InterruptedException {
        var pax = global.copy();
        for (var header = header(); header.isPresent(); header = header()) {
            switch (header.get().type()) {
                case 'x', 'X' -> pax.read(small(header.get(), LONGEST_EXTENDED_HEADER));
                case 'g' -> pax = everywhere(small(header.get(), LONGEST_EXTENDED_HEADER));
                case 'L' -> pax.put("path", name(header.get()));
                case 'K' -> pax.put("linkpath", name(header.get()));
                case 'V' -> small(header.get(), LONGEST_NAME);
                default -> {
                    return Optional.of(entry(header.get(), pax));
                }
            }
        }
        return Optional.empty();
    }

    private Pax everywhere(byte[] records) throws BadArchive {
        global.read(records);
        return global.copy();
    }

    private Optional<Header> header() throws BadArchive, InstallException, InterruptedException {
        var header = bytes.header();
        if (header.isEmpty() || header.get().isBlank()) {
            return end();
        }
        header.get().check();
        return header;
    }

    /// Two blocks of zeros, one, or none, as long as nothing follows that looks like an entry.
    private Optional<Header> end() throws BadArchive, InstallException, InterruptedException {
        var second = bytes.header();
        if (second.isPresent() && !second.get().isBlank()) {
            throw new BadArchive("something follows its end");
        }
        return Optional.empty();
    }

    private TarEntry entry(Header header, Pax pax)
            throws BadArchive, InstallException, InterruptedException {
        var kind = EntryReader.kind(header);
        var size = kind == TarEntry.Kind.FILE ? pax.number("size", header.size()) : 0;
        padding = padding(size);
        var sparse = SparseMap.of(header, pax, size, bytes);
        unread = sparse.map(SparseMap::stored).orElse(size);
        extents = sparse.map(SparseMap::extents).orElse(TarEntry.Extent.whole(size));
        var realSize = sparse.map(SparseMap::realSize).orElse(size);
        return EntryReader.entry(header, pax, kind, realSize, extents);
    }

    private RawName name(Header header) throws BadArchive, InstallException, InterruptedException {
        var name = small(header, LONGEST_NAME);
        var length = name.length;
        while (length > 0 && name[length - 1] == 0) {
            length--;
        }
        return new RawName(Arrays.copyOf(name, length));
    }

    private byte[] small(Header header, int longest)
            throws BadArchive, InstallException, InterruptedException {
        if (header.size() > longest) {
            throw new BadArchive("an extended header is longer than %d bytes".formatted(longest));
        }
        var content = bytes.take((int) header.size());
        bytes.skip(padding(header.size()));
        return content;
    }

    private static long padding(long size) {
        return -size & (Header.SIZE - 1);
    }

    private InstallException unreadable(BadArchive e) {
        return new InstallException(new LayerUnreadable(layer, e.problem()), e);
    }
}
