package dev.slipway.agent.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How the service is, as it tells Windows: `SERVICE_STATUS` of `winsvc.h`, seven numbers.
enum ServiceState {
    STOPPED(1, 0),
    START_PENDING(2, 0),
    STOP_PENDING(3, 0),
    /// Can be stopped, also because the system ends.
    RUNNING(4, 0x01 | 0x04);

    /// A service with a process of its own.
    static final int OWN_PROCESS = 0x10;

    private static final int NUMBERS = 7;
    private static final int WAIT_MILLIS = 15_000;

    private final int number;
    private final int accepted;

    ServiceState(int number, int accepted) {
        this.number = number;
        this.accepted = accepted;
    }

    byte[] status() {
        var pending = this == START_PENDING || this == STOP_PENDING;
        return ByteBuffer.allocate(NUMBERS * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(OWN_PROCESS)
                .putInt(number)
                .putInt(accepted)
                .putInt(0) // no error
                .putInt(0) // none of its own either
                .putInt(0) // no steps to count
                .putInt(pending ? WAIT_MILLIS : 0)
                .array();
    }
}
