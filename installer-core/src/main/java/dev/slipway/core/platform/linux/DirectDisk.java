package dev.slipway.core.platform.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.DiskReadFailed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.OpenDisk;
import java.nio.ByteBuffer;

/// A disk past the page cache (`O_DIRECT`): what was written is on the disk but for its own cache, no dirty memory
/// grows, and what is read back comes from the disk. It is opened for nobody else (`O_EXCL`).
final class DirectDisk implements OpenDisk {
    private static final int ZEROS = 1 << 20;
    private static final int SMALLEST_SECTOR = 512;

    private final Disk disk;
    private final int file;
    private boolean zeroes = true;

    private DirectDisk(Disk disk, int file) {
        this.disk = disk;
        this.file = file;
    }

    static DirectDisk open(Disk disk) throws InstallException {
        var flags =
                BlockCalls.O_RDWR | BlockCalls.O_EXCL | BlockCalls.O_DIRECT | BlockCalls.O_CLOEXEC;
        var file = BlockCalls.open(disk.path(), flags);
        if (file < 0) {
            throw new InstallException(refusal(disk));
        }
        return new DirectDisk(disk, file);
    }

    private static Failure refusal(Disk disk) {
        return Native.getLastError() == BlockCalls.EBUSY
                ? new DiskInUse(disk.name(), reason())
                : new DiskWriteFailed(disk.name(), reason());
    }

    @Override
    public long sizeBytes() {
        return disk.sizeBytes();
    }

    @Override
    public int sectorBytes() {
        return Math.max(SMALLEST_SECTOR, disk.logicalSectorBytes());
    }

    @Override
    public void write(long place, ByteBuffer bytes) throws InstallException {
        while (bytes.hasRemaining()) {
            var from = address(bytes);
            var done = BlockCalls.pwrite(file, from, bytes.remaining(), place);
            if (done == 0 || (done < 0 && !wasInterrupted())) {
                throw new InstallException(new DiskWriteFailed(disk.name(), reason()));
            }
            bytes.position(bytes.position() + (int) Math.max(0, done));
            place += Math.max(0, done);
        }
    }

    @Override
    public void read(long place, ByteBuffer into) throws InstallException {
        while (into.hasRemaining()) {
            var done = BlockCalls.pread(file, address(into), into.remaining(), place);
            if (done == 0 || (done < 0 && !wasInterrupted())) {
                throw new InstallException(new DiskReadFailed(disk.name(), reason()));
            }
            into.position(into.position() + (int) Math.max(0, done));
            place += Math.max(0, done);
        }
    }

    /// The kernel has the disk do it where that can, and writes zeros where it cannot: never does it take the disk's
    /// word for what is there already.
    @Override
    public void zero(long place, long length) throws InstallException {
        if (zeroes) {
            try (var range = new Memory(2L * Long.BYTES)) {
                range.setLong(0, place);
                range.setLong(Long.BYTES, length);
                var at = Pointer.nativeValue(range);
                zeroes = BlockCalls.ioctl(file, BlockCalls.BLKZEROOUT, at) == 0;
            }
        }
        if (!zeroes) {
            writeZeros(place, length);
        }
    }

    private void writeZeros(long place, long length) throws InstallException {
        var zeros = OpenDisk.room((int) Math.min(ZEROS, length));
        for (var done = 0L; done < length; done += zeros.capacity()) {
            var count = (int) Math.min(zeros.capacity(), length - done);
            write(place + done, zeros.clear().limit(count));
        }
    }

    @Override
    public void flush() throws InstallException {
        if (BlockCalls.fsync(file) != 0) {
            throw new InstallException(new DiskWriteFailed(disk.name(), reason()));
        }
    }

    @Override
    public void close() {
        BlockCalls.close(file);
    }

    private static long address(ByteBuffer bytes) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(bytes)) + bytes.position();
    }

    private static boolean wasInterrupted() {
        return Native.getLastError() == BlockCalls.EINTR;
    }

    private static String reason() {
        return BlockCalls.strerror(Native.getLastError()) + ".";
    }
}
