package dev.slipway.agent.windows;

import dev.slipway.agent.look.DiskTraffic;
import java.io.IOException;
import java.util.List;

/// `DISK_PERFORMANCE` of `winioctl.h`: what went over a disk since Windows counts.
final class DiskPerformance {
    /// `IOCTL_DISK_PERFORMANCE`.
    static final int QUESTION = 0x7_0020;

    static final int SIZE = 88;

    private static final int READ_BYTES = 0;
    private static final int WRITTEN_BYTES = 8;
    private static final int READS = 40;
    private static final int WRITES = 44;

    private DiskPerformance() {}

    /// Of all of them together.
    static DiskTraffic read(List<byte[]> answers) throws IOException {
        var all = new DiskTraffic(0, 0, 0, 0);
        for (var answer : answers) {
            all = all.plus(read(answer));
        }
        return all;
    }

    private static DiskTraffic read(byte[] answer) throws IOException {
        var disk = Structure.of(answer, SIZE);
        return new DiskTraffic(
                disk.unsigned(READS),
                disk.wide(READ_BYTES),
                disk.unsigned(WRITES),
                disk.wide(WRITTEN_BYTES));
    }
}
