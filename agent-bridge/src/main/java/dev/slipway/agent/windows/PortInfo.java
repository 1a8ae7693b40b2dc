package dev.slipway.agent.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the driver says of an opened port: `VIRTIO_PORT_INFO` of `vioserial/sys/public.h` in virtio-win's drivers.
///
/// @param hostConnected whether somebody has the other end
/// @param name that the host gave it; empty where it gave none
record PortInfo(int id, boolean hostConnected, String name) {
    /// `IOCTL_GET_INFORMATION`: of an unknown kind of device (0x22), function 0x800, its answer written directly (2).
    static final int QUESTION = 0x22 << 16 | 0x800 << 2 | 2;

    /// In bytes, of the longest answer that is read.
    static final int LONGEST = 512;

    private static final int HOST_CONNECTED = 5;
    private static final int NAME = 7;

    /// Empty where that is no such answer.
    static Optional<PortInfo> read(byte[] answer) {
        if (answer.length < NAME) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return Optional.of(new PortInfo(id, answer[HOST_CONNECTED] != 0, name(answer)));
    }

    /// Up to its zero byte, or the end.
    private static String name(byte[] answer) {
        var end = NAME;
        while (end < answer.length && answer[end] != 0) {
            end++;
        }
        return new String(answer, NAME, end - NAME, StandardCharsets.ISO_8859_1);
    }
}
