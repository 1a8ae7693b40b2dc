package dev.slipway.agent.windows;

import dev.slipway.agent.look.CpuTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `SYSTEM_PROCESSOR_PERFORMANCE_INFORMATION`, as NtQuerySystemInformation documents it: times in units of 100 ns, that in the kernel with
/// the idle time in it.
final class ProcessorTimes {
    static final int SIZE = 48;

    private static final int IDLE = 0;
    private static final int KERNEL = 8;
    private static final int USER = 16;

    private ProcessorTimes() {}

    static List<CpuTimes> read(byte[] answer) throws IOException {
        var count = answer.length / SIZE;
        var rows = Structure.of(answer, SIZE).rows(0, SIZE, count);
        var all = new ArrayList<CpuTimes>();
        for (var row : rows) {
            all.add(times("cpu" + all.size(), row));
        }
        all.addFirst(together(all));
        return all;
    }

    private static CpuTimes times(String name, Structure row) {
        var total = row.wide(KERNEL) + row.wide(USER);
        return new CpuTimes(name, total - row.wide(IDLE), total);
    }

    private static CpuTimes together(List<CpuTimes> each) {
        return new CpuTimes(
                "cpu",
                each.stream().mapToLong(CpuTimes::busy).sum(),
                each.stream().mapToLong(CpuTimes::total).sum());
    }
}
