package dev.slipway.core.platform.linux;

import com.sun.jna.Native;

/// Calls of the C library on sockets that Java has not got; each sets `errno` when it answers -1.
final class SocketCalls {
    static final int AF_UNIX = 1;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_CLOEXEC = 02000000;

    static {
        Native.register(SocketCalls.class, "c");
    }

    private SocketCalls() {}

    static native int socket(int family, int type, int protocol);

    static native long sendto(
            int file, long bytes, long count, int flags, long address, int length);
}
