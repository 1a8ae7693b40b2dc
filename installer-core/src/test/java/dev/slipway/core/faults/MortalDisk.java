package dev.slipway.core.faults;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.platform.OpenDisk;
import java.nio.ByteBuffer;

/// A disk whose writer may die before and after every write, and in the middle of it.
record MortalDisk(OpenDisk disk, Moments moments) implements OpenDisk {
    @Override
    public long sizeBytes() {
        return disk.sizeBytes();
    }

    @Override
    public int sectorBytes() {
        return disk.sectorBytes();
    }

    @Override
    public void write(long place, ByteBuffer bytes) throws InstallException {
        moments.pass("before writing at " + place);
        var half = bytes.remaining() / 2 / sectorBytes() * sectorBytes();
        var end = bytes.limit();
        bytes.limit(bytes.position() + half);
        disk.write(place, bytes);
        moments.pass("in the middle of writing at " + place);
        disk.write(place + half, bytes.limit(end));
        moments.pass("after writing at " + place);
    }

    @Override
    public void zero(long place, long length) throws InstallException {
        moments.pass("before zeros at " + place);
        disk.zero(place, length);
    }

    @Override
    public void read(long place, ByteBuffer into) throws InstallException {
        disk.read(place, into);
    }

    @Override
    public void flush() throws InstallException {
        moments.pass("before flushing");
        disk.flush();
    }

    @Override
    public void close() {
        disk.close();
    }
}
