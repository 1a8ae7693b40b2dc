package dev.slipway.agent.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Items;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.look.RecordedRoot;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir Path folder;
    private RecordedRoot guest;
    private Metrics metrics;

    @BeforeEach
    void recorded() {
        guest = new RecordedRoot(folder);
        metrics = new Metrics(guest.readings(), false);
    }

    @Test
    void saysWhatCannotBeKnownAtTheFirstReading() {
        var first = metrics.read(0);

        assertThat(written(first, "system", "cpu", "usage_percent")).isEqualTo("0.0");
        assertThat(written(first, "unavailable"))
                .contains("{\"field\":\"system.cpu.usage_percent\",\"reason\":\"first_reading\"")
                .contains("{\"field\":\"system.disk.io_stats\",\"reason\":\"first_reading\"");
    }

    @Test
    void givesRatesFromWhatChanged() {
        metrics.read(0);
        guest.file(
                "proc/stat",
                "cpu  150 0 100 850 100 0 0 0 0 0\ncpu0 85 0 40 425 50 0 0 0 0 0\ncpu1 65 0 60 425 50 0 0 0 0 0\nbtime 1700000000\n");
        guest.file("proc/diskstats", " 254 0 vda 30 0 300 0 20 0 200 0 0 0 0\n");
        guest.process(7, 1, "evil) R 9 9", 'R', 510, 2000);

        var second = metrics.read(10 * SECOND);

        assertThat(written(second, "system", "cpu", "usage_percent")).isEqualTo("25.0");
        assertThat(written(second, "system", "cpu", "cores_usage")).isEqualTo("[25.0,25.0]");
        assertThat(written(second, "system", "disk", "io_stats"))
                .isEqualTo(
                        "{\"read_bytes_per_sec\":10240,\"write_bytes_per_sec\":0,\"read_ops_per_sec\":2,\"write_ops_per_sec\":0}");
        assertThat(written(second, "system", "processes"))
                .contains(
                        "\"name\":\"evil) R 9 9\"",
                        "\"cpu_usage_percent\":50.0,\"memory_usage_kb\":8000",
                        "\"status\":\"Running\",\"start_time\":1700000005");
        assertThat(written(second, "unavailable")).doesNotContain("first_reading");
    }

    @Test
    void measuresFromTheReadingBeforeWhereTheLastIsTooNew() {
        metrics.read(0);
        guest.file("proc/diskstats", " 254 0 vda 110 0 100 0 20 0 200 0 0 0 0\n");
        metrics.read(10 * SECOND);

        var soonAfter = metrics.read(10 * SECOND + SECOND / 100);

        assertThat(written(soonAfter, "system", "disk", "io_stats"))
                .contains("\"read_ops_per_sec\":10,");
    }

    @Test
    void takesACounterThatBeganAnewForUnknown() {
        metrics.read(0);
        guest.file("proc/diskstats", " 254 0 vda 1 0 1 0 1 0 1 0 0 0 0\n");

        assertThat(written(metrics.read(10 * SECOND), "system", "disk", "io_stats"))
                .contains("\"read_ops_per_sec\":0,");
    }

    @Test
    void saysEverythingElseWhenASectionFails() {
        guest.without("proc/meminfo");
        guest.file("proc/net/dev", "nonsense\nnonsense\nwithout a colon\n");

        var said = metrics.read(0);

        assertThat(written(said, "system", "memory"))
                .isEqualTo("{\"total_kb\":0,\"used_kb\":0,\"available_kb\":0}");
        assertThat(written(said, "unavailable"))
                .contains("{\"field\":\"system.memory\",\"reason\":\"unreadable\"")
                .contains("{\"field\":\"system.network\",\"reason\":\"unreadable\"");
        assertThat(written(said, "system", "system", "hostname")).isEqualTo("\"guest\"");
    }

    @Test
    void leavesOutFileSystemsOfOtherMachinesAndWhatIsMountedTwice() {
        assertThat(written(metrics.read(0), "system", "disk", "usage_stats"))
                .contains("\"mount_point\":\"/\"")
                .doesNotContain("/nfs", "/again", "\"/proc\"");
    }

    @Test
    void saysCommandLinesOnlyToHostsThatMayKnowThem() {
        guest.file("proc/7/cmdline", "server\0--password=secret\0");

        assertThat(written(metrics.read(0), "system", "processes")).doesNotContain("secret");
        assertThat(written(new Metrics(guest.readings(), true).read(0), "system", "processes"))
                .contains("\"command_line\":\"server --password=secret\"");
    }

    @Test
    void saysWhoListens() {
        guest.file(
                "proc/net/tcp",
                "  sl  local\n   0: 0100007F:0016 00000000:0000 0A 0:0 00:0 0 0 0 4711 1\n   1: 0100007F:9C40 0100007F:0016 01 0:0 00:0 0 0 0 4712 1\n");
        guest.link("proc/7/fd/3", "socket:[4711]");

        assertThat(written(metrics.read(0), "system", "ports"))
                .isEqualTo(
                        "[{\"port\":22,\"protocol\":\"tcp\",\"state\":\"LISTEN\",\"process_id\":7,\"process_name\":\"evil) R 9 9\",\"is_listening\":true},"
                                + "{\"port\":40000,\"protocol\":\"tcp\",\"state\":\"ESTABLISHED\",\"is_listening\":false}]");
    }

    @Test
    void findsWhoHasASocketThatWasHandedOn() {
        guest.file(
                "proc/net/tcp",
                "  sl  local\n   0: 0100007F:0016 00000000:0000 0A 0:0 00:0 0 0 0 4711 1\n");
        guest.link("proc/7/fd/3", "socket:[4711]");
        assertThat(written(metrics.read(0), "system", "ports")).contains("\"process_id\":7,");

        guest.without("proc/7/fd/3");
        guest.link("proc/7/fd/3", "socket:[4712]");
        guest.link("proc/1/fd/9", "socket:[4711]");

        assertThat(written(metrics.read(SECOND), "system", "ports"))
                .contains("\"process_id\":1,\"process_name\":\"systemd\"");
    }

    @Test
    void saysTwentyOfManyProcessesAndTheLargestFirst() {
        for (var pid = 100; pid < 200; pid++) {
            guest.process(pid, 1, "p" + pid, 'S', 5, pid);
        }

        var said = (Items) at(metrics.read(0), "system", "processes");

        assertThat(said.values()).hasSize(20);
        assertThat(JsonWriter.write(said.values().getFirst())).contains("\"id\":7,");
        assertThat(JsonWriter.write(said.values().get(1))).contains("\"id\":199,");
    }

    private static String written(Json from, String... path) {
        return JsonWriter.write(at(from, path));
    }

    private static Json at(Json from, String... path) {
        var at = from;
        for (var name : path) {
            at = ((Members) at).value(name).orElseThrow();
        }
        return at;
    }
}
