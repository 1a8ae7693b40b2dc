package dev.slipway.core.machined;

import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.event.Progress;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.monitor.Family;
import dev.slipway.core.monitor.Family.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What the daemon does now, as metrics; nothing that only the holder of its claim may know.
record DaemonFamilies(Standing standing) {
    List<Family> all() {
        var description = standing.description();
        var daemon =
                Stream.of(
                        info(description),
                        status(description.status()),
                        Family.gauge(
                                "slipway_lease_left_seconds",
                                "What is left of the lease; 0 where nobody holds it.",
                                (double) description.leaseSeconds()));
        var installation = standing.side().latest().stream().flatMap(DaemonFamilies::installation);
        return Stream.concat(daemon, installation).toList();
    }

    private static Family info(MachineDescription description) {
        var labels =
                Map.of(
                        "id", description.id(),
                        "version", description.version(),
                        "simulated", String.valueOf(description.simulated()));
        return Family.gauge("slipway_info", "Who this is.", List.of(new Sample(labels, 1)));
    }

    private static Family status(MachineStatus now) {
        var samples =
                Arrays.stream(MachineStatus.values())
                        .map(status -> sample(status, status == now ? 1 : 0))
                        .toList();
        return Family.gauge("slipway_status", "1 for what it is doing now.", samples);
    }

    private static Sample sample(MachineStatus status, double value) {
        return new Sample(Map.of("status", status.name().toLowerCase(Locale.ROOT)), value);
    }

    private static Stream<Family> installation(InstallationReport report) {
        var steps =
                Stream.of(
                        Family.gauge(
                                "slipway_installation_steps_planned",
                                "Steps of the latest installation.",
                                report.planned().size()),
                        Family.gauge(
                                "slipway_installation_steps_finished",
                                "Those that are done.",
                                report.finished().size()),
                        Family.gauge(
                                "slipway_installation_step",
                                "1 for the step that runs.",
                                running(report)));
        return Stream.concat(steps, progress(report));
    }

    private static List<Sample> running(InstallationReport report) {
        return report.current().map(step -> new Sample(Map.of("step", step), 1)).stream().toList();
    }

    private static Stream<Family> progress(InstallationReport report) {
        return Stream.of(
                bytes(report, "total", "That must come; 0 where unknown.", Progress::total),
                bytes(report, "downloaded", "That have come.", Progress::downloaded),
                bytes(report, "decompressed", "Out of the decompressor.", Progress::decompressed),
                bytes(report, "written", "Written to the target.", Progress::written));
    }

    private static Family bytes(
            InstallationReport report,
            String which,
            String help,
            ToDoubleFunction<Progress> value) {
        var samples =
                report
                        .progress()
                        .map(progress -> new Sample(Map.of(), value.applyAsDouble(progress)))
                        .stream()
                        .toList();
        return Family.gauge("slipway_installation_%s_bytes".formatted(which), help, samples);
    }
}
