package dev.slipway.core.image.raw;

import dev.slipway.core.platform.OpenDisk;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A disk in memory that was used before, and that may be broken.
final class MemoryDisk implements OpenDisk {
    static final byte OLD = (byte) 0xa5;

    private final byte[] bytes;
    private boolean forgetsToZero;
    private int flips = -1;
    private int flushes;
    private int lastWritten = -1;

    MemoryDisk(int size) {
        this.bytes = new byte[size];
        Arrays.fill(bytes, OLD);
    }

    /// It says that it wrote zeros, and did not.
    MemoryDisk forgettingToZero() {
        forgetsToZero = true;
        return this;
    }

    /// What is written at that place comes out otherwise.
    MemoryDisk flippingAt(int place) {
        flips = place;
        return this;
    }

    byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /// Whether nobody wrote there.
    boolean isOld(int from, int to) {
        return isAll(OLD, from, to);
    }

    boolean isZero(int from, int to) {
        return isAll((byte) 0, from, to);
    }

    private boolean isAll(byte value, int from, int to) {
        var all = true;
        for (var at = from; at < to; at++) {
            all &= bytes[at] == value;
        }
        return all;
    }

    int flushes() {
        return flushes;
    }

    /// Where the last write was.
    int lastWritten() {
        return lastWritten;
    }

    @Override
    public long sizeBytes() {
        return bytes.length;
    }

    @Override
    public int sectorBytes() {
        return 512;
    }

    @Override
    public void write(long place, ByteBuffer from) {
        if (place % 512 != 0 || from.remaining() % 512 != 0 || !from.isDirect()) {
            throw new IllegalArgumentException("not as a disk wants it: " + place + " " + from);
        }
        if (from.alignmentOffset(from.position(), ALIGNMENT) != 0) {
            throw new IllegalArgumentException("not aligned in memory: " + from);
        }
        var at = (int) place;
        var length = from.remaining();
        from.get(bytes, at, length);
        lastWritten = at;
        if (flips >= at && flips < at + length) {
            bytes[flips] ^= 1;
        }
    }

    @Override
    public void zero(long place, long length) {
        if (place % 512 != 0 || length % 512 != 0) {
            throw new IllegalArgumentException("not whole sectors: " + place + " " + length);
        }
        if (!forgetsToZero) {
            Arrays.fill(bytes, (int) place, (int) (place + length), (byte) 0);
        }
    }

    @Override
    public void read(long place, ByteBuffer into) {
        into.put(bytes, (int) place, into.remaining());
    }

    @Override
    public void flush() {
        flushes++;
    }

    @Override
    public void close() {}
}
