package dev.slipway.core.live.stick;

import dev.slipway.core.failure.DiskFailure.DiskReadFailed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.platform.OpenDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file in the place of a disk. It may get keys, and so is for its owner alone.
final class FileDisk implements OpenDisk {
    private static final int SECTOR = 512;
    private static final int ZEROS = 1 << 20;

    private final Path path;
    private final FileChannel file;
    private final long bytes;

    private FileDisk(Path path, FileChannel file, long bytes) {
        this.path = path;
        this.file = file;
        this.bytes = bytes;
    }

    /// Whatever it held is gone.
    static FileDisk create(Path path, long bytes) throws InstallException {
        var options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        var mode = PosixFilePermissions.fromString("rw-------");
        try {
            var file = FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(mode));
            file.write(ByteBuffer.allocate(1), bytes - 1);
            return new FileDisk(path, file, bytes);
        } catch (IOException e) {
            throw PrivateFiles.unusable(path, e);
        }
    }

    static FileDisk open(Path path, long bytes) throws InstallException {
        try {
            var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new FileDisk(path, file, bytes);
        } catch (IOException e) {
            throw PrivateFiles.unusable(path, e);
        }
    }

    @Override
    public long sizeBytes() {
        return bytes;
    }

    @Override
    public int sectorBytes() {
        return SECTOR;
    }

    @Override
    public void write(long place, ByteBuffer from) throws InstallException {
        try {
            while (from.hasRemaining()) {
                place += file.write(from, place);
            }
        } catch (IOException e) {
            throw new InstallException(
                    new DiskWriteFailed(path.toString(), "" + e.getMessage()), e);
        }
    }

    @Override
    public void zero(long place, long length) throws InstallException {
        for (var done = 0L; done < length; done += ZEROS) {
            write(place + done, ByteBuffer.allocate((int) Math.min(ZEROS, length - done)));
        }
    }

    @Override
    public void read(long place, ByteBuffer into) throws InstallException {
        try {
            while (into.hasRemaining()) {
                var count = file.read(into, place);
                if (count < 0) {
                    throw new InstallException(
                            new DiskReadFailed(path.toString(), "It ends early."));
                }
                place += count;
            }
        } catch (IOException e) {
            throw new InstallException(new DiskReadFailed(path.toString(), "" + e.getMessage()), e);
        }
    }

    @Override
    public void flush() throws InstallException {
        try {
            file.force(true);
        } catch (IOException e) {
            throw new InstallException(
                    new DiskWriteFailed(path.toString(), "" + e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
