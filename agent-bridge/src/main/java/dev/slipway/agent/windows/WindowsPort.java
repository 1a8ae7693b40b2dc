package dev.slipway.agent.windows;

import dev.slipway.agent.port.Port;
import java.io.IOException;
import java.util.Arrays;

/// A port of virtio-win's driver.
final class WindowsPort implements Port {
    /// The driver refuses writes of more than 2 MiB; a port of Linux takes so much at once.
    private static final int MOST = 32 * 1024;

    private final Handle handle;

    WindowsPort(Handle handle) {
        this.handle = handle;
    }

    @Override
    public int read(byte[] into) throws IOException {
        var buffer = Buffer.of(into.length);
        var count =
                handle.await(
                        "read",
                        overlapped ->
                                Kernel32.ReadFile(
                                        handle.number(),
                                        buffer.address(),
                                        buffer.length(),
                                        0,
                                        overlapped));
        buffer.memory().read(0, into, 0, count);
        return count;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        for (var at = 0; at < bytes.length; ) {
            at +=
                    write(
                            Buffer.of(
                                    Arrays.copyOfRange(
                                            bytes, at, Math.min(bytes.length, at + MOST))));
        }
    }

    private int write(Buffer part) throws IOException {
        return handle.await(
                "write",
                overlapped ->
                        Kernel32.WriteFile(
                                handle.number(), part.address(), part.length(), 0, overlapped));
    }

    @Override
    public void close() {
        handle.close();
    }
}
