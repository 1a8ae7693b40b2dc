package dev.slipway.agent.look;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

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
        return root.lines("proc/stat").stream()
                .filter(line -> line.startsWith("cpu"))
                .map(CpuTimes::of)
                .toList();
    }

    private static CpuTimes of(String line) {
        var words = line.split(" +");
        var ticks = Stream.of(words).skip(1).limit(FIELDS).mapToLong(Long::parseLong).toArray();
        var total = 0L;
        for (var each : ticks) {
            total += each;
        }
        return new CpuTimes(words[0], total - ticks[IDLE] - ticks[WAITING], total);
    }
}
