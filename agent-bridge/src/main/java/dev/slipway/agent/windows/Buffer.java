package dev.slipway.agent.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/// Memory outside of Java's, for calls that take addresses.
record Buffer(Memory memory) {
    static Buffer of(int length) {
        var memory = new Memory(length);
        memory.clear();
        return new Buffer(memory);
    }

    static Buffer of(byte[] bytes) {
        var buffer = of(Math.max(1, bytes.length));
        buffer.memory.write(0, bytes, 0, bytes.length);
        return buffer;
    }

    /// A text as Windows takes it, with a zero at its end.
    static Buffer of(String text) {
        return of((text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    long address() {
        return Pointer.nativeValue(memory);
    }

    int length() {
        return (int) memory.size();
    }

    byte[] bytes(int count) {
        return memory.getByteArray(0, Math.min(count, length()));
    }

    int number() {
        return memory.getInt(0);
    }
}
