package dev.slipway.agent.windows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A structure of Windows's headers as bytes: numbers with their lowest byte first, texts in UTF-16.
final class Structure {
    private final ByteBuffer bytes;

    private Structure(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @param size of it; there may be more behind it
    /// @throws IOException where there is less
    static Structure of(byte[] bytes, int size) throws IOException {
        if (bytes.length < size) {
            throw new IOException(bytes.length + " bytes, where " + size + " were expected");
        }
        return new Structure(bytes);
    }

    int length() {
        return bytes.capacity();
    }

    int number(int at) {
        return bytes.getInt(at);
    }

    long unsigned(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    long wide(int at) {
        return bytes.getLong(at);
    }

    /// A port as networks have it, with its highest byte first.
    int port(int at) {
        return Byte.toUnsignedInt(bytes.get(at)) << 8 | Byte.toUnsignedInt(bytes.get(at + 1));
    }

    /// Up to its zero, or the end of its place.
    ///
    /// @param most bytes that it may have
    String text(int at, int most) {
        var end = at;
        var last = Math.min(length(), at + most) - 1;
        while (end < last && bytes.getShort(end) != 0) {
            end += Short.BYTES;
        }
        return new String(bytes.array(), at, end - at, StandardCharsets.UTF_16LE);
    }

    /// Those that lie behind each other from there on.
    ///
    /// @throws IOException where there are fewer
    List<Structure> rows(int from, int size, long count) throws IOException {
        if (from + size * count > length()) {
            throw new IOException(count + " rows in " + length() + " bytes");
        }
        var rows = new ArrayList<Structure>();
        for (var at = from; rows.size() < count; at += size) {
            rows.add(new Structure(Arrays.copyOfRange(bytes.array(), at, at + size)));
        }
        return rows;
    }
}
