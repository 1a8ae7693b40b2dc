package dev.slipway.core.image.root;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A piece of native memory for one argument of a call, used again for the next.
final class Scratch {
    private final MemorySegment memory;

    Scratch(long size) {
        memory = Arena.ofAuto().allocate(size, Long.BYTES);
    }

    boolean holds(byte[] text) {
        return text.length < memory.byteSize();
    }

    /// As the C library wants it, with a zero at the end.
    long text(byte[] text) {
        var address = bytes(text);
        memory.set(ValueLayout.JAVA_BYTE, text.length, (byte) 0);
        return address;
    }

    long bytes(byte[] bytes) {
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return address();
    }

    long longs(long... values) {
        MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_LONG, 0, values.length);
        return address();
    }

    long address() {
        return memory.address();
    }

    long size() {
        return memory.byteSize();
    }

    long longAt(long offset) {
        return memory.get(ValueLayout.JAVA_LONG, offset);
    }

    int shortAt(long offset) {
        return memory.get(ValueLayout.JAVA_SHORT, offset) & 0xffff;
    }

    byte[] bytesAt(long offset, int count) {
        return memory.asSlice(offset, count).toArray(ValueLayout.JAVA_BYTE);
    }

    /// Up to the zero.
    byte[] textAt(long offset) {
        var end = offset;
        while (memory.get(ValueLayout.JAVA_BYTE, end) != 0) {
            end++;
        }
        return bytesAt(offset, (int) (end - offset));
    }
}
