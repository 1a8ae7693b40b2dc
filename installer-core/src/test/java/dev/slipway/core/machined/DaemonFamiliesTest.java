package dev.slipway.core.machined;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.event.Progress;
import dev.slipway.core.machine.FakeMachineSide;
import dev.slipway.core.monitor.Family;
import dev.slipway.core.monitor.Family.Sample;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonFamiliesTest {
    @TempDir private Path directory;

    @Test
    void saysWhatTheDaemonDoes() throws Exception {
        try (var machined = RunningMachined.in(directory)) {
            var families = machined.daemon().families();

            assertThat(samples(families, "slipway_status"))
                    .contains(status("available", 1), status("installing", 0));
            assertThat(samples(families, "slipway_lease_left_seconds"))
                    .containsExactly(new Sample(Map.of(), 0));
            assertThat(samples(families, "slipway_info").getFirst().labels())
                    .containsEntry("id", "m-1")
                    .containsEntry("simulated", "true");
            assertThat(families).noneMatch(family -> family.name().contains("installation"));
        }
    }

    @Test
    void saysHowFarAnInstallationIs() throws Exception {
        try (var machined = RunningMachined.in(directory)) {
            machined.side().install("", FakeMachineSide.HASH, Secrets.NONE);
            machined.side().say(new Planned(FakeMachineSide.HASH, List.of("a", "b"), true));
            machined.side().say(new Started("a"));
            machined.side().say(new Progressed("a", new Progress(10, 100, 20, 5)));
            var families = machined.daemon().families();

            assertThat(samples(families, "slipway_status")).contains(status("installing", 1));
            assertThat(samples(families, "slipway_installation_steps_planned"))
                    .containsExactly(new Sample(Map.of(), 2));
            assertThat(samples(families, "slipway_installation_step"))
                    .containsExactly(new Sample(Map.of("step", "a"), 1));
            assertThat(samples(families, "slipway_installation_downloaded_bytes"))
                    .containsExactly(new Sample(Map.of(), 10));
        }
    }

    private static Sample status(String status, double value) {
        return new Sample(Map.of("status", status), value);
    }

    private static List<Sample> samples(List<Family> families, String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .flatMap(family -> family.samples().stream())
                .toList();
    }
}
