package dev.slipway.agent.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.Json.Members;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.look.Service;
import dev.slipway.agent.metrics.Metrics;
import dev.slipway.agent.windows.Answers.ServiceAnswer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What hosts are told of a Windows, from answers as Microsoft documents them.
class WindowsReadingsTest {
    private static final long SECOND = 1_000_000_000L;

    private final RecordedWindows windows = new RecordedWindows();
    private final Metrics metrics = new Metrics(new WindowsReadings(windows), false);

    @Test
    void saysHowBusyItIsFromWhatChanged() {
        metrics.read(0);
        windows.processors = RecordedWindows.processors(400, 800, 200);
        windows.disk = RecordedWindows.disk(11_000, 2_000, 30, 20);
        windows.process(700, 4, "server.exe", 100_000_000, 8_000);

        var second = metrics.read(10 * SECOND);

        assertThat(written(second, "cpu"))
                .isEqualTo(
                        "{\"usage_percent\":50.0,\"cores_usage\":[50.0,50.0],\"temperature\":null}");
        assertThat(written(second, "disk", "io_stats"))
                .isEqualTo(
                        "{\"read_bytes_per_sec\":2000,\"write_bytes_per_sec\":0,\"read_ops_per_sec\":4,\"write_ops_per_sec\":0}");
        assertThat(written(second, "processes"))
                .startsWith(
                        "[{\"id\":700,\"parent_id\":4,\"name\":\"server.exe\",\"executable_path\":\"C:\\\\Program Files\\\\server.exe\","
                                + "\"cpu_usage_percent\":50.0,\"memory_usage_kb\":8000,\"status\":\"Running\",\"start_time\":1704067200},"
                                + "{\"id\":4,")
                .doesNotContain("private.exe");
    }

    @Test
    void saysWhatItHas() {
        var said = metrics.read(0);

        assertThat(written(said, "memory"))
                .isEqualTo("{\"total_kb\":8000000,\"used_kb\":3000000,\"available_kb\":5000000}");
        assertThat(written(said, "system"))
                .isEqualTo(
                        "{\"uptime_seconds\":3600,\"name\":\"Windows 11\",\"os_version\":\"10.0.22631\",\"kernel_version\":\"10.0.22631\",\"hostname\":\"GUEST\"}");
        assertThat(written(said, "windows_services"))
                .isEqualTo(
                        "[{\"name\":\"Spooler\",\"display_name\":\"Print Spooler\",\"state\":\"Running\",\"process_id\":700}]");
        assertThat(written(said, "disk", "usage_stats")).contains("\"mount_point\":\"/\"");
    }

    @Test
    void saysWhatSystemsLikeItDoNotMeasure() {
        assertThat(JsonWriter.write(metrics.read(0).value("unavailable").orElseThrow()))
                .contains("\"field\":\"system.memory.swap_total_kb\",\"reason\":\"not_measured\"")
                .contains("\"field\":\"system.system.load_average\",\"reason\":\"not_measured\"")
                .doesNotContain("unreadable");
    }

    @Test
    void saysItsLinksOnceAndWithoutSoftwareThatIsNotUp() {
        assertThat(written(metrics.read(0), "network", "interfaces"))
                .startsWith(
                        "[{\"name\":\"Ethernet\",\"bytes_received\":1000,\"bytes_sent\":2000,\"packets_received\":11,\"packets_sent\":22,"
                                + "\"errors_in\":3,\"errors_out\":4,\"ip_addresses\":[\"192.0.2.5\"],\"is_up\":true},"
                                + "{\"name\":\"Wi-Fi\",")
                .doesNotContain("WFP", "Miniport");
    }

    @Test
    void saysWhoListens() {
        assertThat(written(metrics.read(0), "ports"))
                .startsWith(
                        "[{\"port\":22,\"protocol\":\"tcp\",\"state\":\"LISTEN\",\"process_id\":700,\"process_name\":\"server.exe\",\"is_listening\":true},")
                .contains(
                        "{\"port\":53,\"protocol\":\"udp\",\"state\":\"UNCONNECTED\"",
                        "{\"port\":40000,\"protocol\":\"tcp\",\"state\":\"ESTABLISHED\",\"process_id\":700,");
    }

    @Test
    void saysEverythingElseWhereAnAnswerIsCutOrPointsElsewhere() {
        windows.memory = new byte[20];
        windows.processors = new byte[0];
        var service = RecordedWindows.services("Spooler", "Print Spooler", 4, 700);
        windows.services =
                List.of(new ServiceAnswer(service.bytes(), service.address() + 4_096, 1));

        var said = metrics.read(0);

        assertThat(JsonWriter.write(said.value("unavailable").orElseThrow()))
                .contains("{\"field\":\"system.memory\",\"reason\":\"unreadable\"")
                .contains("{\"field\":\"system.cpu\",\"reason\":\"unreadable\"")
                .contains("{\"field\":\"system.windows_services\",\"reason\":\"unreadable\"");
        assertThat(written(said, "system", "hostname")).isEqualTo("\"GUEST\"");
    }

    @Test
    void takesNoMoreServicesThanThereAreBytesOf() {
        var service = RecordedWindows.services("Spooler", "Print Spooler", 99, 0);

        assertThat(read(new ServiceAnswer(service.bytes(), service.address(), 1)))
                .containsExactly(new Service("Spooler", "Print Spooler", "Unknown", 0, false));
        assertThat(read(new ServiceAnswer(service.bytes(), service.address(), 1_000_000)))
                .as("more rows than bytes")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,0,false", "1,1077,false", "1,1067,true", "4,1067,false"})
    void knowsWhichServicesEndedByAnError(int state, int exitCode, boolean failed) {
        var service = RecordedWindows.services("Spooler", "Print Spooler", state, 0, exitCode);

        assertThat(read(service)).extracting(Service::failed).containsExactly(failed);
    }

    private static List<Service> read(ServiceAnswer answer) {
        try {
            return ServiceRow.read(List.of(answer));
        } catch (IOException _) {
            return List.of();
        }
    }

    private static String written(Members said, String... path) {
        Json at = said.value("system").orElseThrow();
        for (var name : path) {
            at = ((Members) at).value(name).orElseThrow();
        }
        return JsonWriter.write(at);
    }
}
