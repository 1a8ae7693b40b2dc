package dev.slipway.core.image.tar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An access list as `tar --acls` and star write it, as text (POSIX 1003.1e draft 17, 23.3.1: `user:1000:rw-`, a line
/// or a comma between two), into what the kernel takes (`linux/posix_acl_xattr.h`).
///
/// Users and groups are numbers, or have one behind them as star writes it. A name alone means nothing on the machine
/// that unpacks, and is refused: whoever got the wrong rights would not be told.
final class AccessList {
    private static final int VERSION = 2;
    private static final int NOBODY = -1;
    private static final int ENTRY_SIZE = 8;
    private static final long HIGHEST_ID = 0xffff_fffeL;

    private record Entry(Tag tag, int permissions, int id) {}

    /// In the order in which the kernel wants them; each knows its number there.
    private enum Tag {
        OWNER(0x01),
        USER(0x02),
        OWNING_GROUP(0x04),
        GROUP(0x08),
        MASK(0x10),
        OTHER(0x20);

        private final short number;

        Tag(int number) {
            this.number = (short) number;
        }
    }

    private AccessList() {}

    static byte[] bytes(byte[] text) throws BadArchive {
        var entries = new java.util.ArrayList<Entry>();
        for (var each : parts(new String(text, UTF_8))) {
            entries.add(entry(each));
        }
        entries.sort(
                Comparator.comparing(Entry::tag)
                        .thenComparing(Entry::id, Integer::compareUnsigned));
        return packed(entries);
    }

    /// Without the comments that say what is effective.
    private static List<String> parts(String text) {
        return Stream.of(text.split("[\n,]"))
                .map(each -> each.replaceFirst("#.*", "").strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Entry entry(String text) throws BadArchive {
        var fields = text.split(":", -1);
        if (fields.length < 3 || fields.length > 4) {
            throw bad(text);
        }
        var named = !fields[1].isEmpty();
        var id = named ? id(fields, text) : NOBODY;
        return new Entry(tag(fields[0], named, text), permissions(fields[2], text), id);
    }

    private static Tag tag(String word, boolean named, String text) throws BadArchive {
        return switch (word) {
            case "user", "u" -> named ? Tag.USER : Tag.OWNER;
            case "group", "g" -> named ? Tag.GROUP : Tag.OWNING_GROUP;
            case "mask", "m" -> Tag.MASK;
            case "other", "o" -> Tag.OTHER;
            default -> throw bad(text);
        };
    }

    private static int id(String[] fields, String text) throws BadArchive {
        var id = fields.length == 4 ? fields[3] : fields[1];
        if (id.equals("root")) {
            return 0;
        }
        if (!id.matches("[0-9]{1,10}") || Long.parseLong(id) > HIGHEST_ID) {
            throw new BadArchive(
                    "its access list has “%s”, and a name alone says nothing here".formatted(text));
        }
        return (int) Long.parseLong(id);
    }

    private static int permissions(String text, String entry) throws BadArchive {
        if (!text.matches("[r-][w-][x-]")) {
            throw bad(entry);
        }
        return (text.charAt(0) == 'r' ? 4 : 0)
                | (text.charAt(1) == 'w' ? 2 : 0)
                | (text.charAt(2) == 'x' ? 1 : 0);
    }

    private static byte[] packed(List<Entry> entries) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + entries.size() * ENTRY_SIZE);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION);
        for (var each : entries) {
            bytes.putShort(each.tag().number)
                    .putShort((short) each.permissions())
                    .putInt(each.id());
        }
        return bytes.array();
    }

    private static BadArchive bad(String text) {
        return new BadArchive("“%s” in an access list is no entry of one".formatted(text));
    }
}
