package dev.slipway.agent.windows;

import dev.slipway.agent.look.Memory;
import java.io.IOException;
import java.util.Optional;

/// `MEMORYSTATUSEX` of `sysinfoapi.h`. What it says of page files is how much may be promised, and not what lies in them.
final class MemoryStatus {
    static final int SIZE = 64;

    private static final int TOTAL = 8;
    private static final int AVAILABLE = 16;
    private static final int KIB = 1024;

    private MemoryStatus() {}

    static Memory read(byte[] answer) throws IOException {
        var status = Structure.of(answer, SIZE);
        return new Memory(status.wide(TOTAL) / KIB, status.wide(AVAILABLE) / KIB, Optional.empty());
    }
}
