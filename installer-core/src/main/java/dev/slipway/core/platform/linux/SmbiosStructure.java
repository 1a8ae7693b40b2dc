package dev.slipway.core.platform.linux;

import java.util.List;

/// A structure of SMBIOS: what it has at fixed offsets, and its texts. What an older firmware left out reads as zero, and
/// as no text.
final class SmbiosStructure {
    private static final int LONGEST = 64;

    private final byte[] formatted;
    private final List<String> strings;

    /// @param strings numbered from 1
    SmbiosStructure(byte[] formatted, List<String> strings) {
        this.formatted = formatted;
        this.strings = strings;
    }

    int type() {
        return octet(0);
    }

    int octet(int offset) {
        return offset < formatted.length ? formatted[offset] & 0xff : 0;
    }

    int word(int offset) {
        return octet(offset) | octet(offset + 1) << 8;
    }

    long doubleWord(int offset) {
        return word(offset) | (long) word(offset + 2) << 16;
    }

    /// Printable, and of a length that a screen has room for; spaces around it mean nothing.
    String text(int offset) {
        var number = octet(offset);
        if (number == 0 || number > strings.size()) {
            return "";
        }
        var text = strings.get(number - 1).replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
