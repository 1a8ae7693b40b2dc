package dev.slipway.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A terminal that is none: the kernel's pseudo-terminal, with all that it does to what is typed (pts(4)).
final class Pty implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final int READ_WRITE = 2; // O_RDWR
    private static final int BUFFER = 4096;

    private static final MethodHandle OPEN = function("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANT = function("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCK = function("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle NAME = function("ptsname", ADDRESS, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle READ =
            function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE =
            function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);

    private final int master;

    private Pty(int master) {
        this.master = master;
    }

    static Pty open() {
        var master = (int) call(OPEN, READ_WRITE);
        var pty = new Pty(master);
        if (master < 0 || (int) call(GRANT, master) != 0 || (int) call(UNLOCK, master) != 0) {
            throw new IllegalStateException("no pseudo-terminal to be had");
        }
        return pty;
    }

    /// Where programs find it.
    File file() {
        var name = (MemorySegment) call(NAME, master);
        return new File(name.reinterpret(Long.MAX_VALUE).getString(0));
    }

    void type(String keys) {
        try (var arena = Arena.ofConfined()) {
            var bytes = arena.allocateFrom(JAVA_BYTE, keys.getBytes(UTF_8));
            var _ = call(WRITE, master, bytes, bytes.byteSize());
        }
    }

    /// Blocks until there is something, or nothing will be any more: then it is empty.
    String read() {
        try (var arena = Arena.ofConfined()) {
            var bytes = arena.allocate(BUFFER);
            var count = (long) call(READ, master, bytes, (long) BUFFER);
            return count <= 0 ? "" : new String(bytes.asSlice(0, count).toArray(JAVA_BYTE), UTF_8);
        }
    }

    @Override
    public void close() {
        var _ = call(CLOSE, master);
    }

    private static MethodHandle function(
            String name, MemoryLayout result, MemoryLayout... arguments) {
        var address = LINKER.defaultLookup().findOrThrow(name);
        return LINKER.downcallHandle(address, FunctionDescriptor.of(result, arguments));
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
