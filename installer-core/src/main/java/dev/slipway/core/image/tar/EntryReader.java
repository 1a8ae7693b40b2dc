package dev.slipway.core.image.tar;

import dev.slipway.core.image.tar.TarEntry.Device;
import dev.slipway.core.image.tar.TarEntry.Extent;
import dev.slipway.core.image.tar.TarEntry.Kind;
import dev.slipway.core.image.tar.TarEntry.Owner;
import java.util.List;
import java.util.Map;

/// Puts an entry together from its header and what extends it.
final class EntryReader {
    private EntryReader() {}

    static TarEntry entry(Header header, Pax pax, Kind kind, long size, List<Extent> extents)
            throws BadArchive {
        var time = pax.value("mtime");
        return new TarEntry(
                kind,
                name(header, pax),
                text(pax.value("linkpath").orElse(header.link())),
                size,
                header.mode(),
                owner(header, pax),
                time.isPresent() ? Numbers.time(time.get()) : header.modified(),
                device(header, kind),
                attributes(pax),
                extents);
    }

    /// As Go reads them, with which images are made: only files have content, whatever a header says.
    static Kind kind(Header header) throws BadArchive {
        return switch (header.type()) {
            case '\0' -> new RawName(header.name()).endsWith('/') ? Kind.DIRECTORY : Kind.FILE;
            case '0', '7', 'S' -> Kind.FILE;
            case '1' -> Kind.HARD_LINK;
            case '2' -> Kind.SYMBOLIC_LINK;
            case '3' -> Kind.CHARACTER_DEVICE;
            case '4' -> Kind.BLOCK_DEVICE;
            case '5' -> Kind.DIRECTORY;
            case '6' -> Kind.FIFO;
            default ->
                    throw new BadArchive("it has an entry of type “%c”".formatted(header.type()));
        };
    }

    private static Device device(Header header, Kind kind) throws BadArchive {
        return kind == Kind.CHARACTER_DEVICE || kind == Kind.BLOCK_DEVICE
                ? header.device()
                : new Device(0, 0);
    }

    private static RawName name(Header header, Pax pax) throws BadArchive {
        var named = pax.value("GNU.sparse.name").or(() -> pax.value("path"));
        return text(named.orElseGet(header::name));
    }

    private static Owner owner(Header header, Pax pax) throws BadArchive {
        var owner = header.owner();
        return new Owner(pax.number("uid", owner.user()), pax.number("gid", owner.group()));
    }

    /// The kernel ends a name at a zero byte: what follows would be another name than the one that was checked.
    private static RawName text(byte[] bytes) throws BadArchive {
        for (var each : bytes) {
            if (each == 0) {
                throw new BadArchive("a name has a zero byte in it");
            }
        }
        return new RawName(bytes);
    }

    private static Map<String, byte[]> attributes(Pax pax) throws BadArchive {
        var attributes = pax.attributes();
        for (var name : attributes.keySet()) {
            if (name.isEmpty() || name.indexOf('\0') >= 0) {
                throw new BadArchive("an extended attribute has no usable name");
            }
        }
        return attributes;
    }
}
