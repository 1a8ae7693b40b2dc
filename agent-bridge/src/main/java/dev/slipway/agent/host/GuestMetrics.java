package dev.slipway.agent.host;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Items;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.Json.Num;
import dev.slipway.agent.json.Json.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How a guest says that it is. What it does not say is empty, or zero.
///
/// @param system the name and the version of its operating system
/// @param processor how busy it is, in percent of all cores; empty where it was not measured
/// @param memory and `used` in bytes
/// @param load of the last minute; empty where it was not measured
/// @param uptime in seconds
/// @param heard when it said so, by this host's clock: its own may be anything
public record GuestMetrics(
        String hostname,
        String system,
        Optional<Double> processor,
        int cores,
        long memory,
        long used,
        Optional<Double> load,
        long uptime,
        int links,
        List<Mount> mounts,
        Instant heard) {
    private static final int LONGEST_TEXT = 128;
    private static final int MOST_MOUNTS = 64;
    private static final int MOST_GAPS = 256;
    private static final int KIBI = 1024;
    private static final long GIBI = 1L << 30;

    public GuestMetrics {
        mounts = List.copyOf(mounts);
    }

    /// @param size and `used` in bytes
    public record Mount(String point, String fileSystem, long size, long used) {
        private static Mount of(Json mount) {
            return new Mount(
                    text(mount, "mount_point"),
                    text(mount, "filesystem"),
                    (long) (number(mount, "total_gb") * GIBI),
                    (long) (number(mount, "used_gb") * GIBI));
        }
    }

    /// @param data of a message `metrics`
    static GuestMetrics of(Json data, Instant heard) {
        var all = at(data, "system");
        var system = at(all, "system");
        var memory = at(all, "memory");
        var gaps = gaps(data);
        return new GuestMetrics(
                text(system, "hostname"),
                (text(system, "name") + " " + text(system, "os_version")).strip(),
                measured(at(all, "cpu"), "usage_percent", "system.cpu", gaps),
                items(at(all, "cpu"), "cores_usage").size(),
                (long) (number(memory, "total_kb") * KIBI),
                (long) (number(memory, "used_kb") * KIBI),
                measured(at(system, "load_average"), "load_1min", "system.system", gaps),
                (long) number(system, "uptime_seconds"),
                items(at(all, "network"), "interfaces").size(),
                items(at(all, "disk"), "usage_stats").stream()
                        .limit(MOST_MOUNTS)
                        .map(Mount::of)
                        .toList(),
                heard);
    }

    /// The fields that are numbers only because hosts want one; of a section that failed, the section.
    private static Set<String> gaps(Json data) {
        return items(data, "unavailable").stream()
                .limit(MOST_GAPS)
                .map(gap -> text(gap, "field"))
                .collect(Collectors.toSet());
    }

    private static Optional<Double> measured(
            Json value, String name, String section, Set<String> gaps) {
        return gaps.contains(section) || gaps.contains(section + "." + name)
                ? Optional.empty()
                : member(value, name).map(_ -> number(value, name));
    }

    private static Json at(Json value, String name) {
        return member(value, name).orElse(Json.NOTHING);
    }

    private static Optional<Json> member(Json value, String name) {
        return value instanceof Members members ? members.value(name) : Optional.empty();
    }

    private static List<Json> items(Json value, String name) {
        return at(value, name) instanceof Items(var items) ? items : List.of();
    }

    /// Shown on a terminal: what could not be is left out.
    private static String text(Json value, String name) {
        var text = at(value, name) instanceof Text(var said) ? said : "";
        var shown = text.replaceAll("[\\p{Cc}\\p{Cf}]", "");
        return shown.substring(0, Math.min(shown.length(), LONGEST_TEXT));
    }

    private static double number(Json value, String name) {
        var number = at(value, name) instanceof Num(var literal) ? Double.parseDouble(literal) : 0;
        return Double.isFinite(number) ? number : 0;
    }
}
