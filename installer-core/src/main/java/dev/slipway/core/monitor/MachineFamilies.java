package dev.slipway.core.monitor;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alerts;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Health.Unknown;
import dev.slipway.core.monitor.Family.Sample;
import dev.slipway.core.monitor.Measured.Drive;
import dev.slipway.core.monitor.Measured.Link;
import dev.slipway.core.monitor.Measured.Space;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What was measured of the machine, as metrics.
public final class MachineFamilies {
    private MachineFamilies() {}

    public static List<Family> of(Measured measured, Alerts alerts) {
        var memory = measured.memory();
        return List.of(
                single(
                        "uptime_seconds",
                        "Since the machine was started.",
                        measured.uptimeSeconds()),
                single("load1", "Processes that ran or wanted to, over a minute.", measured.load()),
                single(
                        "memory_total_bytes",
                        "Memory of the machine.",
                        memory.map(it -> (double) it.total())),
                single(
                        "memory_available_bytes",
                        "Memory that programs can still have.",
                        memory.map(it -> (double) it.available())),
                single(
                        "processes_killed",
                        "Processes that the kernel ended for lack of memory.",
                        measured.killed().map(Long::doubleValue)),
                spaces("space_total_bytes", "Size of a file system.", measured, Space::total),
                spaces("space_usable_bytes", "What is left of it.", measured, Space::usable),
                links("link_up", "Whether a network link is up.", measured, it -> it.up() ? 1 : 0),
                traffic("link_received_bytes_total", "Received.", measured, Link::received),
                traffic("link_sent_bytes_total", "Sent.", measured, Link::sent),
                drives(measured.drives()),
                alerts(alerts.all()));
    }

    private static Family single(String name, String help, Optional<Double> value) {
        var samples = value.map(it -> new Sample(Map.of(), it)).stream().toList();
        return Family.gauge("slipway_" + name, help, samples);
    }

    private static Family spaces(
            String name, String help, Measured measured, ToDoubleFunction<Space> value) {
        return Family.gauge(
                "slipway_" + name,
                help,
                measured.spaces().stream()
                        .map(it -> new Sample(Map.of("path", it.path()), value.applyAsDouble(it)))
                        .toList());
    }

    private static Family links(
            String name, String help, Measured measured, ToDoubleFunction<Link> value) {
        return Family.gauge("slipway_" + name, help, samples(measured, value));
    }

    private static Family traffic(
            String name, String help, Measured measured, ToDoubleFunction<Link> value) {
        return Family.counter("slipway_" + name, help, samples(measured, value));
    }

    private static List<Sample> samples(Measured measured, ToDoubleFunction<Link> value) {
        return measured.links().stream()
                .map(it -> new Sample(Map.of("link", it.name()), value.applyAsDouble(it)))
                .toList();
    }

    /// Of those that say how they are.
    private static Family drives(List<Drive> drives) {
        return Family.gauge(
                "slipway_disk_failing",
                "Whether a disk says that it will not last.",
                drives.stream()
                        .filter(drive -> !(drive.health() instanceof Unknown))
                        .map(MachineFamilies::sample)
                        .toList());
    }

    private static Sample sample(Drive drive) {
        var labels = Map.of("device", drive.device(), "identity", drive.identity());
        return new Sample(labels, drive.health() instanceof Failing ? 1 : 0);
    }

    private static Family alerts(List<Alert> alerts) {
        return Family.gauge(
                "slipway_alert",
                "1 for what is wrong.",
                alerts.stream().map(it -> new Sample(labels(it), 1)).toList());
    }

    private static Map<String, String> labels(Alert alert) {
        return Map.of(
                "severity", alert.severity().name().toLowerCase(Locale.ROOT),
                "kind", alert.kind().name().toLowerCase(Locale.ROOT),
                "object", alert.object());
    }
}
