package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/// A socket for notices, as systemd has one.
public final class NoticeSocket implements AutoCloseable {
    private static final Sockets C = Native.load("c", Sockets.class);

    private final int file = C.socket(SocketCalls.AF_UNIX, SocketCalls.SOCK_DGRAM, 0);

    /// @param name a path, or `@` and an abstract name
    public NoticeSocket(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var address = new Memory(2L + bytes.length);
        address.setShort(0, (short) SocketCalls.AF_UNIX);
        address.write(2, bytes, 0, bytes.length);
        if (bytes[0] == '@') {
            address.setByte(2, (byte) 0);
        }
        assertThat(C.bind(file, address, 2 + bytes.length)).isZero();
    }

    interface Sockets extends Library {
        int socket(int family, int type, int protocol);

        int bind(int file, Pointer address, int length);

        long recv(int file, Pointer bytes, long count, int flags);

        int close(int file);
    }

    /// The next notice; waits for it.
    public String heard() {
        var bytes = new Memory(64);
        var count = C.recv(file, bytes, bytes.size(), 0);
        return new String(bytes.getByteArray(0, (int) count), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        C.close(file);
    }
}
