package dev.slipway.core.image.root;

import com.sun.jna.Native;

/// The C library, by JNA's direct mapping: numbers only, so that nothing is converted or copied on the way.
/// Addresses are `long`; each function sets `errno` when it answers -1.
final class LibC {
    static {
        Native.register(LibC.class, "c");
    }

    private LibC() {}

    static native long syscall(long number, long a, long b, long c, long d);

    static native int geteuid();

    static native int getrlimit(int resource, long into);

    static native int openat(int directory, long name, int flags, int mode);

    static native int close(int file);

    static native int syncfs(int file);

    static native int fstatfs(int file, long into);

    static native long pwrite(int file, long bytes, long count, long offset);

    static native int ftruncate(int file, long size);

    static native int mkdirat(int directory, long name, int mode);

    static native int mknodat(int directory, long name, int mode, long device);

    static native int symlinkat(long target, int directory, long name);

    static native int linkat(int from, long old, int to, long name, int flags);

    static native int unlinkat(int directory, long name, int flags);

    static native long readlinkat(int directory, long name, long into, long size);

    static native long getdents64(int directory, long into, long size);

    static native int statx(int directory, long name, int flags, int mask, long into);

    static native int fchown(int file, int user, int group);

    static native int fchownat(int directory, long name, int user, int group, int flags);

    static native int fchmod(int file, int mode);

    static native int fchmodat(int directory, long name, int mode, int flags);

    static native int futimens(int file, long times);

    static native int utimensat(int directory, long name, long times, int flags);

    static native int fsetxattr(int file, long name, long value, long size, int flags);

    static native int lsetxattr(long path, long name, long value, long size, int flags);

    static native String strerror(int errno);
}
