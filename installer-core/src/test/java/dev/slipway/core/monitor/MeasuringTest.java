package dev.slipway.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.inventory.Health.Healthy;
import dev.slipway.core.monitor.Measured.Link;
import dev.slipway.core.monitor.Measured.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir private Path folder;
    private Measuring measuring;

    @BeforeEach
    void machine() {
        var spaces = List.of(folder, folder.resolve("absent"));
        var drives = new Drives(folder.resolve("block"), _ -> new Healthy());
        measuring =
                new Measuring(
                        folder.resolve("proc"), folder.resolve("net"), drives, spaces, () -> NOW);
    }

    private void keep(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void readsWhatTheKernelSays() throws Exception {
        keep("proc/uptime", "123.45 200.00\n");
        keep("proc/loadavg", "0.52 0.40 0.30 1/200 4242\n");
        keep("proc/meminfo", "MemTotal:  1000 kB\nMemFree:  10 kB\nMemAvailable:  400 kB\n");
        keep("proc/vmstat", "nr_free_pages 1\noom_kill 3\n");
        keep("net/eth0/operstate", "up\n");
        keep("net/eth0/statistics/rx_bytes", "7\n");
        keep("net/eth0/statistics/tx_bytes", "8\n");
        keep("net/eth1/operstate", "down\n");
        keep("net/lo/operstate", "unknown\n");

        var measured = measuring.now();
        assertThat(measured.at()).isEqualTo(NOW);
        assertThat(measured.uptimeSeconds()).contains(123.45);
        assertThat(measured.load()).contains(0.52);
        assertThat(measured.memory()).contains(new Memory(1_024_000, 409_600));
        assertThat(measured.killed()).contains(3L);
        assertThat(measured.links())
                .containsExactly(new Link("eth0", true, 7, 8), new Link("eth1", false, 0, 0));
        assertThat(measured.spaces()).singleElement().satisfies(this::isTheFolders);
    }

    private void isTheFolders(Measured.Space space) {
        assertThat(space.path()).isEqualTo(folder.toString());
        assertThat(space.total()).isPositive();
    }

    @Test
    void leavesOutWhatCannotBeMeasured() throws Exception {
        keep("proc/uptime", "a while\n");
        keep("proc/meminfo", "MemTotal:  1000 kB\n");

        var measured = measuring.now();
        assertThat(measured.uptimeSeconds()).isEmpty();
        assertThat(measured.memory()).isEmpty();
        assertThat(measured.killed()).isEmpty();
        assertThat(measured.links()).isEmpty();
        assertThat(Exposition.text(MachineFamilies.of(measured, Alerts.NONE)))
                .doesNotContain("uptime")
                .doesNotContain("memory")
                .contains("slipway_space_total_bytes");
    }
}
