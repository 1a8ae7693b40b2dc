package dev.slipway.core.platform.simulated;

import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.DiskReadFailed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.OpenDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// A disk that is not there, written to a file. What nobody wrote is no zeros, as on a disk that was used before.
final class SimulatedOpenDisk implements OpenDisk {
    private static final byte OLD = (byte) 0xa5;

    private final Disk disk;
    private final FileChannel file;

    private SimulatedOpenDisk(Disk disk, FileChannel file) {
        this.disk = disk;
        this.file = file;
    }

    static SimulatedOpenDisk open(SimulatedMachineState state, Disk disk)
            throws InstallException, IOException {
        var simulated = state.device(disk.path()).orElseThrow().disk();
        if (state.busy(simulated)) {
            throw new InstallException(new DiskInUse(disk.name(), "Device or resource busy."));
        }
        var contents = DiskContents.of(state);
        Files.createDirectories(contents.folder());
        var file =
                FileChannel.open(
                        contents.file(simulated),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return new SimulatedOpenDisk(disk, file);
    }

    @Override
    public long sizeBytes() {
        return disk.sizeBytes();
    }

    @Override
    public int sectorBytes() {
        return disk.logicalSectorBytes();
    }

    @Override
    public void write(long place, ByteBuffer bytes) throws InstallException {
        try {
            var at = place;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        } catch (IOException e) {
            throw new InstallException(new DiskWriteFailed(disk.name(), e + "."), e);
        }
    }

    @Override
    public void zero(long place, long length) throws InstallException {
        var zeros = ByteBuffer.allocate(1 << 20);
        for (var done = 0L; done < length; done += zeros.capacity()) {
            write(
                    place + done,
                    zeros.clear().limit((int) Math.min(zeros.capacity(), length - done)));
        }
    }

    @Override
    public void read(long place, ByteBuffer into) throws InstallException {
        try {
            var at = place;
            for (var read = 0; into.hasRemaining() && read >= 0; at += read) {
                read = file.read(into, at);
            }
            while (into.hasRemaining()) {
                into.put(OLD);
            }
        } catch (IOException e) {
            throw new InstallException(new DiskReadFailed(disk.name(), e + "."), e);
        }
    }

    /// A kill leaves what was written; nothing here is about whether it reaches a disk.
    @Override
    public void flush() {}

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
