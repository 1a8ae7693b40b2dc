package dev.slipway.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class AgentMainTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void takesTheEnvironmentOverTheFileAndTheFileOverWhatIsUsual() throws Exception {
        var file =
                Files.writeString(
                        folder.resolve("agent.json"),
                        "{\"metrics_seconds\": 10, \"ping_seconds\": 60, \"command_lines\": true}");

        var read =
                Configuration.read(
                        file,
                        Map.of(
                                "SLIPWAY_AGENT_METRICS_SECONDS",
                                "5",
                                "SLIPWAY_AGENT_DEVICE",
                                "/dev/x",
                                "SLIPWAY_AGENT_COMMAND_LINES",
                                "false"));

        assertThat(read.metrics()).isEqualTo(Duration.ofSeconds(5));
        assertThat(read.ping()).isEqualTo(Duration.ofSeconds(60));
        assertThat(read.keepAlive()).isEqualTo(Duration.ofSeconds(30));
        assertThat(read.device()).contains(Path.of("/dev/x"));
        assertThat(read.commandLines()).isFalse();
    }

    @Test
    void saysWhichSettingIsWrong() throws IOException {
        var file = Files.writeString(folder.resolve("agent.json"), "{\"interval\": 10}");

        assertThat(run("--config", file.toString(), "--diagnose")).isEqualTo(2);
        assertThat(said()).contains("'interval' has no meaning here");
    }

    @Test
    void saysWhichWordIsWrong() {
        assertThat(run("--ping-pong")).isEqualTo(2);
        assertThat(said()).contains("'--ping-pong'");
        assertThat(run("--device")).isEqualTo(2);
    }

    @Test
    void makesServicesOnWindowsOnly() {
        for (var word : List.of("--install-service", "--remove-service", "--service")) {
            assertThat(run(word)).isEqualTo(2);
        }
        assertThat(said()).contains("only on Windows");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();
        assertThat(said()).contains("--device PATH", "--diagnose");
    }

    @Test
    void diagnosesWhatIsWrongAndWhatToDo() throws IOException {
        var policy = Files.writeString(folder.resolve("policy.json"), "{\"unsafe\": true}");
        var file =
                Files.writeString(
                        folder.resolve("agent.json"),
                        "{\"policy\": \""
                                + policy
                                + "\", \"audit\": \""
                                + folder.resolve("a/b.jsonl")
                                + "\"}");

        assertThat(
                        run(
                                "--config",
                                file.toString(),
                                "--device",
                                folder.resolve("absent/port").toString(),
                                "--diagnose"))
                .isEqualTo(1);
        assertThat(said().lines())
                .anyMatch(line -> line.startsWith("WRONG the port cannot be opened"))
                .anyMatch(line -> line.startsWith("WRONG the policy cannot be believed"))
                .anyMatch(line -> line.startsWith("ok    audit log"))
                .anyMatch(line -> line.contains("Run this as root; if that does not help"));
    }

    @Test
    void diagnosesAGuestThatIsWell() throws IOException {
        var port = Files.createFile(folder.resolve("port"));
        var file =
                Files.writeString(
                        folder.resolve("agent.json"),
                        "{\"policy\": \"/absent\", \"audit\": \""
                                + folder.resolve("a.jsonl")
                                + "\"}");

        assertThat(run("--config", file.toString(), "--device", port.toString(), "--diagnose"))
                .isZero();
        assertThat(said())
                .contains("ok    the port can be opened", "All is well.")
                .doesNotContain("WRONG");
    }

    private int run(String... words) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new AgentMain(out, Map.of()).run(Arguments.of(List.of(words)));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
