package dev.slipway.core.monitor;

import dev.slipway.core.monitor.Measured.Link;
import dev.slipway.core.monitor.Measured.Memory;
import dev.slipway.core.monitor.Measured.Space;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what Linux says of itself: proc(5), and `/sys/class/net`.
///
/// @param proc where `/proc` is
/// @param net where `/sys/class/net` is
/// @param drives the disks, and how they are
/// @param spaces folders whose file systems must not become full; those that are not there are left out
public record Measuring(
        Path proc, Path net, Drives drives, List<Path> spaces, InstantSource clock) {
    private static final int KIBI = 1024;
    private static final String LOOPBACK = "lo";

    public Measuring {
        spaces = List.copyOf(spaces);
    }

    /// @param health asked of a disk such as `/dev/sda`; may take its time
    public static Measuring ofThisMachine(List<Path> spaces, Drives.Asking health) {
        var sys = Path.of("/sys");
        var clock = InstantSource.system();
        var drives = new Drives(sys.resolve("block"), new HealthNowAndThen(health, clock));
        return new Measuring(Path.of("/proc"), sys.resolve("class/net"), drives, spaces, clock);
    }

    public Measured now() {
        return new Measured(
                clock.instant(),
                first("uptime"),
                first("loadavg"),
                memory(),
                number("vmstat", "^oom_kill (\\d+)"),
                spaces.stream().flatMap(path -> space(path).stream()).toList(),
                drives.now(),
                links());
    }

    private Optional<Double> first(String file) {
        return text(proc.resolve(file))
                .flatMap(text -> parsed(text.strip().split(" ", 2)[0], Double::valueOf));
    }

    private Optional<Memory> memory() {
        var total = number("meminfo", "^MemTotal: +(\\d+) kB");
        var available = number("meminfo", "^MemAvailable: +(\\d+) kB");
        return total.flatMap(all -> available.map(left -> new Memory(all * KIBI, left * KIBI)));
    }

    private Optional<Long> number(String file, String pattern) {
        return text(proc.resolve(file))
                .map(Pattern.compile(pattern, Pattern.MULTILINE)::matcher)
                .filter(found -> found.find())
                .flatMap(found -> parsed(found.group(1), Long::valueOf));
    }

    private static Optional<Space> space(Path path) {
        try {
            var store = Files.getFileStore(path);
            return Optional.of(
                    new Space(
                            path.toString(),
                            store.getTotalSpace(),
                            store.getUsableSpace(),
                            store.isReadOnly()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private List<Link> links() {
        try (Stream<Path> all = Files.list(net)) {
            return all.filter(link -> !link.endsWith(LOOPBACK)).sorted().map(this::link).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /// Links of some kinds know only whether they are not down.
    private Link link(Path link) {
        var state = text(link.resolve("operstate")).orElse("").strip();
        return new Link(
                String.valueOf(link.getFileName()),
                state.equals("up"),
                counter(link, "rx_bytes"),
                counter(link, "tx_bytes"));
    }

    private static long counter(Path link, String name) {
        return text(link.resolve("statistics").resolve(name))
                .flatMap(text -> parsed(text.strip(), Long::valueOf))
                .orElse(0L);
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> number) {
        try {
            return Optional.of(number.apply(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
