package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Native;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.time.Instant;

/// The calls that write a file system, each answering as the kernel does: 0 or more, or `-errno`.
///
/// Not for several threads. Names are relative to an open directory and hold no slash, except where said.
final class Kernel {
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_ATTRIBUTE = 64 << 10;
    private static final int STATX_TYPE_MODE_INODE = 0x1 | 0x2 | 0x100;
    private static final int STAT_SIZE = 256;
    private static final int STAT_MODE = 28;
    private static final int STAT_INODE = 32;
    private static final int CREATE = O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC;
    private static final int OWNER_ONLY = 0600;

    private final Scratch name = new Scratch(LONGEST_PATH);
    private final Scratch other = new Scratch(LONGEST_PATH);
    private final Scratch value = new Scratch(LONGEST_ATTRIBUTE);
    private final Scratch stat = new Scratch(STAT_SIZE);
    private final Scratch how = new Scratch(3 * Long.BYTES);
    private final Scratch times = new Scratch(4 * Long.BYTES);

    static boolean isRoot() {
        return LibC.geteuid() == 0;
    }

    /// How many files this process may have open at the same time.
    long mostOpenFiles() {
        var answer = LibC.getrlimit(RLIMIT_NOFILE, how.address());
        var limit = how.longAt(0);
        return answer == 0 && limit >= 0 ? limit : Long.MAX_VALUE; // "infinity" has all bits
    }

    static String words(int result) {
        return LibC.strerror(-result);
    }

    /// Opens a path with slashes as if `root` were the root of the system.
    int openInside(int root, byte[] path, int flags) {
        if (!name.holds(path)) {
            return -ENAMETOOLONG;
        }
        var request = how.longs(flags | O_CLOEXEC, 0, RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS);
        var text = name.text(path);
        var result = -EAGAIN;
        while (result == -EAGAIN || result == -EINTR) {
            result = result(LibC.syscall(SYS_OPENAT2, root, text, request, how.size()));
        }
        return result;
    }

    int open(int directory, byte[] file, int flags) {
        return name.holds(file)
                ? result(LibC.openat(directory, name.text(file), flags | O_CLOEXEC, 0))
                : -ENAMETOOLONG;
    }

    int create(int directory, byte[] file) {
        return name.holds(file)
                ? result(LibC.openat(directory, name.text(file), CREATE, OWNER_ONLY))
                : -ENAMETOOLONG;
    }

    int close(int file) {
        return result(LibC.close(file));
    }

    /// Writes all of `bytes`, which must be direct.
    int write(int file, ByteBuffer bytes, long offset) {
        var address = MemorySegment.ofBuffer(bytes).address();
        var left = bytes.remaining();
        for (var at = offset; left > 0; ) {
            var written = result(LibC.pwrite(file, address + (at - offset), left, at));
            if (written < 0 && written != -EINTR) {
                return written;
            }
            at += Math.max(written, 0);
            left -= Math.max(written, 0);
        }
        return 0;
    }

    int truncate(int file, long size) {
        return result(LibC.ftruncate(file, size));
    }

    int makeDirectory(int directory, byte[] file) {
        return name.holds(file)
                ? result(LibC.mkdirat(directory, name.text(file), 0700))
                : -ENAMETOOLONG;
    }

    int makeNode(int directory, byte[] file, int mode, long device) {
        return name.holds(file)
                ? result(LibC.mknodat(directory, name.text(file), mode, device))
                : -ENAMETOOLONG;
    }

    int makeSymbolicLink(byte[] target, int directory, byte[] file) {
        return name.holds(file) && other.holds(target)
                ? result(LibC.symlinkat(other.text(target), directory, name.text(file)))
                : -ENAMETOOLONG;
    }

    int makeHardLink(int from, byte[] old, int to, byte[] file) {
        return name.holds(file) && other.holds(old)
                ? result(LibC.linkat(from, other.text(old), to, name.text(file), 0))
                : -ENAMETOOLONG;
    }

    int remove(int directory, byte[] file, int flags) {
        return name.holds(file)
                ? result(LibC.unlinkat(directory, name.text(file), flags))
                : -ENAMETOOLONG;
    }

    /// Empty when it is no symbolic link.
    byte[] readLink(int directory, byte[] file) {
        var length =
                result(LibC.readlinkat(directory, name.text(file), other.address(), other.size()));
        return other.bytesAt(0, Math.max(length, 0));
    }

    /// Looks at a file without following it; [#mode] and [#inode] then tell about it. An empty name is the
    /// directory itself.
    int look(int directory, byte[] file) {
        var flags = AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH;
        return name.holds(file)
                ? result(
                        LibC.statx(
                                directory,
                                name.text(file),
                                flags,
                                STATX_TYPE_MODE_INODE,
                                stat.address()))
                : -ENAMETOOLONG;
    }

    int mode() {
        return stat.shortAt(STAT_MODE);
    }

    long inode() {
        return stat.longAt(STAT_INODE);
    }

    int list(int directory, Scratch into) {
        return result(LibC.getdents64(directory, into.address(), into.size()));
    }

    int owner(int file, long user, long group) {
        return result(LibC.fchown(file, (int) user, (int) group));
    }

    int owner(int directory, byte[] file, long user, long group) {
        return result(
                LibC.fchownat(
                        directory, name.text(file), (int) user, (int) group, AT_SYMLINK_NOFOLLOW));
    }

    int mode(int file, int mode) {
        return result(LibC.fchmod(file, mode));
    }

    /// Not for symbolic links.
    int mode(int directory, byte[] file, int mode) {
        return result(LibC.fchmodat(directory, name.text(file), mode, 0));
    }

    int time(int file, Instant modified) {
        return result(LibC.futimens(file, both(modified)));
    }

    int time(int directory, byte[] file, Instant modified) {
        return result(
                LibC.utimensat(directory, name.text(file), both(modified), AT_SYMLINK_NOFOLLOW));
    }

    /// Access and modification: nobody has read it yet.
    private long both(Instant modified) {
        var seconds = modified.getEpochSecond();
        var nanos = modified.getNano();
        return times.longs(seconds, nanos, seconds, nanos);
    }

    int attribute(int file, String attribute, byte[] content) {
        var key = attribute.getBytes(UTF_8);
        return name.holds(key) && value.holds(content)
                ? result(
                        LibC.fsetxattr(
                                file, name.text(key), value.bytes(content), content.length, 0))
                : -E2BIG;
    }

    /// Of what cannot be opened; there is no such call relative to a directory, so it goes through `/proc`.
    int attribute(int directory, byte[] file, String attribute, byte[] content) {
        var key = attribute.getBytes(UTF_8);
        var path = join(("/proc/self/fd/" + directory + "/").getBytes(US_ASCII), file);
        return name.holds(key) && value.holds(content) && other.holds(path)
                ? result(
                        LibC.lsetxattr(
                                other.text(path),
                                name.text(key),
                                value.bytes(content),
                                content.length,
                                0))
                : -E2BIG;
    }

    private static byte[] join(byte[] a, byte[] b) {
        var both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    static int result(long answer) {
        return answer >= 0 ? (int) answer : -Native.getLastError();
    }
}
