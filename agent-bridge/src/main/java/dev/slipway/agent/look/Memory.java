package dev.slipway.agent.look;

import java.io.IOException;
import java.util.Optional;

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
        var text = root.text("proc/meminfo");
        return new Memory(
                value(text, "MemTotal:"),
                value(text, "MemAvailable:"),
                Optional.of(new Swap(value(text, "SwapTotal:"), value(text, "SwapFree:"))));
    }

    private static long value(String text, String name) throws IOException {
        var at = text.indexOf(name);
        var end = text.indexOf(" kB", at);
        if (at < 0 || end < 0) {
            throw new IOException("no " + name + " in /proc/meminfo");
        }
        return Long.parseLong(text.substring(at + name.length(), end).strip());
    }

    public long used() {
        return total - available;
    }
}
