package dev.slipway.core.platform.linux;

import com.sun.jna.Native;

/// Calls of the C library for which Java has no API, by JNA's direct mapping; each sets `errno` when it answers -1.
final class BlockCalls {
    private static final boolean ARM = System.getProperty("os.arch", "").equals("aarch64");

    static final int O_RDWR = 2;
    static final int O_EXCL = 0200;
    static final int O_DIRECT = ARM ? 0200000 : 040000;
    static final int O_CLOEXEC = 02000000;

    /// `linux/fs.h`
    static final long BLKZEROOUT = 0x127F;

    static final int EINTR = 4;
    static final int EBUSY = 16;

    static {
        Native.register(BlockCalls.class, "c");
    }

    private BlockCalls() {}

    static native int open(String path, int flags);

    static native int close(int file);

    static native long pwrite(int file, long bytes, long count, long offset);

    static native long pread(int file, long bytes, long count, long offset);

    static native int fsync(int file);

    static native int ioctl(int file, long request, long argument);

    static native String strerror(int errno);
}
