package dev.slipway.agent.look;

import java.io.IOException;
import java.util.List;

/// What a processor did since the start, in ticks.
///
/// @param name `cpu` for all of them together, `cpu0` and so on for each
/// @param busy neither idle nor waiting for a disk
public record CpuTimes(String name, long busy, long total) {
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    /// The time of guests is in that of users already.
    private static final int FIELDS = 8;

    /// All of them together first.
    public static List<CpuTimes> read(Root root) throws IOException {
        return root.text("proc/stat")
                .lines()
                .takeWhile(line -> line.startsWith("cpu"))
                .map(CpuTimes::of)
                .toList();
    }

    private static CpuTimes of(String line) {
        var words = Words.of(line);
        var ticks = words.subList(1, FIELDS + 1);
        var total = ticks.stream().mapToLong(Long::parseLong).sum();
        var idle = Long.parseLong(ticks.get(IDLE)) + Long.parseLong(ticks.get(WAITING));
        return new CpuTimes(words.getFirst(), total - idle, total);
    }
}
