package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.InstallException;
import java.nio.file.Path;

/// The file system that a directory lies on.
public final class FileSystem implements AutoCloseable {
    private static final long ZFS = 0x2fc1_2fc1;
    private static final int STATFS_SIZE = 256;

    private final Path directory;
    private final int file;

    public static FileSystem of(Path directory) throws InstallException {
        return new FileSystem(directory);
    }

    private FileSystem(Path directory) throws InstallException {
        var name = directory.toAbsolutePath().toString().getBytes(UTF_8);
        this.directory = directory;
        this.file = checked(new Kernel().open(AT_FDCWD, name, O_RDONLY | O_DIRECTORY));
    }

    /// Whether it bounds by itself how much waits for the disk: ZFS does, and writes twice what is asked for meanwhile.
    public boolean boundsWhatWaits() throws InstallException {
        var stat = new Scratch(STATFS_SIZE);
        checked(Kernel.result(LibC.fstatfs(file, stat.address())));
        return stat.longAt(0) == ZFS;
    }

    /// Returns when all that was written to it is on the disk. For any thread.
    ///
    /// @throws InstallException with `UnpackFailed` if something of it could not be written
    public void flush() throws InstallException {
        checked(Kernel.result(LibC.syncfs(file)));
    }

    private int checked(int result) throws InstallException {
        return Refusal.unless(result, directory.toString());
    }

    @Override
    public void close() {
        LibC.close(file);
    }
}
