package dev.slipway.agent.look;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// In KiB.
///
/// @param swap empty where the system does not say it
public record Memory(long total, long available, Optional<Swap> swap) {
    /// In KiB.
    public record Swap(long total, long free) {
        public long used() {
            return total - free;
        }
    }

    public static Memory read(Root root) throws IOException {
        var values =
                root.lines("proc/meminfo").stream()
                        .map(line -> line.split("[: ]+"))
                        .collect(
                                Collectors.toMap(
                                        words -> words[0],
                                        words -> Long.parseLong(words[1]),
                                        (a, _) -> a));
        return new Memory(
                value(values, "MemTotal"),
                value(values, "MemAvailable"),
                Optional.of(new Swap(value(values, "SwapTotal"), value(values, "SwapFree"))));
    }

    private static long value(Map<String, Long> values, String name) throws IOException {
        var value = values.get(name);
        if (value == null) {
            throw new IOException("no " + name + " in /proc/meminfo");
        }
        return value;
    }

    public long used() {
        return total - available;
    }
}
