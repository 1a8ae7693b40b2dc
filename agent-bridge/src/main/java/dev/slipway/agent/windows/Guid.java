package dev.slipway.agent.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/// A GUID as Windows keeps it: three numbers with their lowest byte first, and eight bytes.
record Guid(UUID id) {
    static final int LENGTH = 16;

    /// What each port of virtio-serial is: `GUID_VIOSERIAL_PORT` of `vioserial/sys/public.h` in virtio-win's drivers.
    static final Guid VIRTIO_PORT =
            new Guid(UUID.fromString("6fde7521-1b65-48ae-b628-80be62016026"));

    byte[] bytes() {
        var high = id.getMostSignificantBits();
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> Integer.SIZE))
                .putShort((short) (high >>> Short.SIZE))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
