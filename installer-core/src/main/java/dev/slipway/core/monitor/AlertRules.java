package dev.slipway.core.monitor;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.alert.Alert.Severity;
import dev.slipway.core.inventory.Health.Ageing;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.inventory.Health.Unknown;
import dev.slipway.core.monitor.Measured.Drive;
import dev.slipway.core.monitor.Measured.Link;
import dev.slipway.core.monitor.Measured.Memory;
import dev.slipway.core.monitor.Measured.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is wrong, from what was measured.
final class AlertRules {
    private static final long MEBI = 1L << 20;
    private static final double PERCENT = 0.01;

    /// Before this program was made.
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private AlertRules() {}

    static List<Alert> alerts(Measured measured) {
        var alerts = new ArrayList<Alert>();
        measured.memory().flatMap(AlertRules::memory).ifPresent(alerts::add);
        measured.killed().flatMap(AlertRules::killed).ifPresent(alerts::add);
        measured.spaces().forEach(space -> space(space).ifPresent(alerts::add));
        measured.spaces().stream()
                .filter(AlertRules::isShut)
                .map(AlertRules::shut)
                .forEach(alerts::add);
        measured.drives().forEach(drive -> drive(drive).ifPresent(alerts::add));
        links(measured.links()).ifPresent(alerts::add);
        clock(measured.at()).ifPresent(alerts::add);
        return List.copyOf(alerts);
    }

    private static Optional<Alert> memory(Memory memory) {
        return severity(memory.available(), memory.total(), 64 * MEBI, 5)
                .map(severity -> alert(severity, Kind.MEMORY_LOW, "", memory.available()));
    }

    private static Optional<Alert> space(Space space) {
        return severity(space.usable(), space.total(), 16 * MEBI, 2)
                .map(severity -> alert(severity, Kind.SPACE_LOW, space.path(), space.usable()));
    }

    /// The root may be meant to be like that.
    private static boolean isShut(Space space) {
        return space.readOnly() && !space.path().equals("/");
    }

    private static Alert shut(Space space) {
        return new Alert(Severity.CRITICAL, Kind.READ_ONLY, space.path(), "");
    }

    private static Optional<Alert> drive(Drive drive) {
        return switch (drive.health()) {
            case Failing(var why) ->
                    Optional.of(
                            new Alert(Severity.CRITICAL, Kind.DISK_FAILING, drive.label(), why));
            case Ageing(var why) ->
                    Optional.of(new Alert(Severity.WARNING, Kind.DISK_AGEING, drive.label(), why));
            case Healthy _, Unknown _ -> Optional.empty();
        };
    }

    /// Critical below either of the limits, a warning below twice as much.
    private static Optional<Severity> severity(long left, long total, long bytes, int percent) {
        if (isLow(left, total, bytes, percent)) {
            return Optional.of(Severity.CRITICAL);
        }
        return isLow(left, total, 2 * bytes, 2 * percent)
                ? Optional.of(Severity.WARNING)
                : Optional.empty();
    }

    /// Of what has no size, such as a file system that a kernel makes up, nothing is said.
    private static boolean isLow(long left, long total, long bytes, int percent) {
        return total > 0 && (left < bytes || left < total * PERCENT * percent);
    }

    private static Alert alert(Severity severity, Kind kind, String object, long bytes) {
        return new Alert(severity, kind, object, bytes / MEBI + " MiB");
    }

    private static Optional<Alert> killed(long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Alert(Severity.WARNING, Kind.PROCESSES_KILLED, "", "" + count));
    }

    private static Optional<Alert> links(List<Link> links) {
        var names = links.stream().map(Link::name).collect(Collectors.joining(", "));
        return links.isEmpty() || links.stream().anyMatch(Link::up)
                ? Optional.empty()
                : Optional.of(new Alert(Severity.WARNING, Kind.NO_LINK, names, ""));
    }

    private static Optional<Alert> clock(Instant now) {
        return now.isBefore(MADE)
                ? Optional.of(new Alert(Severity.WARNING, Kind.CLOCK_UNSET, "", now.toString()))
                : Optional.empty();
    }
}
