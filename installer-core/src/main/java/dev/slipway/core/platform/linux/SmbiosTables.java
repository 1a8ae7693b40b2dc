package dev.slipway.core.platform.linux;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.slipway.core.inventory.Smbios.MemoryModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The structures of SMBIOS as `/sys/firmware/dmi/tables/DMI` has them, one after the other: the firmware wrote them, so
/// that nothing in them is believed (DMTF DSP0134, chapter 6).
final class SmbiosTables {
    private static final int HEADER = 4;
    private static final int MEMORY_DEVICE = 17;
    private static final int END = 127;
    private static final int MOST_MODULES = 1024;

    private final byte[] bytes;
    private int at;

    private SmbiosTables(byte[] bytes) {
        this.bytes = bytes;
    }

    /// In the order of the tables.
    static List<MemoryModule> modules(byte[] tables) throws BadTables {
        var read = new SmbiosTables(tables);
        var modules = new ArrayList<MemoryModule>();
        for (var each = read.next(); each.type() != END; each = read.next()) {
            if (each.type() == MEMORY_DEVICE && modules.size() < MOST_MODULES) {
                modules.add(new MemoryDevice(each).module());
            }
        }
        return modules;
    }

    /// The next structure; one of the type [#END] behind the last, whether the firmware wrote it or not.
    private SmbiosStructure next() throws BadTables {
        if (at == bytes.length) {
            return new SmbiosStructure(new byte[] {END, HEADER, 0, 0}, List.of());
        }
        if (bytes.length - at < HEADER) {
            throw new BadTables("the SMBIOS tables end in the middle of a structure");
        }
        var length = bytes[at + 1] & 0xff;
        if (length < HEADER || length > bytes.length - at) {
            throw new BadTables("an SMBIOS structure has a length that it cannot have");
        }
        var formatted = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return new SmbiosStructure(formatted, strings());
    }

    /// Each ends with a zero, and all of them with another; where there are none, there are two.
    private List<String> strings() throws BadTables {
        var strings = new ArrayList<String>();
        for (var text = string(); !text.isEmpty(); text = string()) {
            strings.add(text);
        }
        if (strings.isEmpty()) {
            at++;
        }
        if (at > bytes.length) {
            throw new BadTables("the SMBIOS tables end in the middle of a text");
        }
        return strings;
    }

    private String string() throws BadTables {
        var start = at;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        if (at >= bytes.length) {
            throw new BadTables("the SMBIOS tables end in the middle of a text");
        }
        return new String(bytes, start, at++ - start, ISO_8859_1);
    }
}
