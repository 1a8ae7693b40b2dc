package dev.slipway.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.RecordedRoot;
import dev.slipway.agent.port.KnownPorts;
import dev.slipway.agent.port.Port;
import dev.slipway.agent.port.PortName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is said on Windows, where it was never run: by ports that were made up.
@EnabledOnOs(OS.LINUX)
class DiagnosisTest {
    private static final String TAKEN = "\\\\?\\virtio#port1";
    private static final String OURS = "\\\\?\\virtio#port2";

    @TempDir Path folder;

    /// Ports that nobody can open.
    private record Taken(Optional<String> chosen) implements KnownPorts {
        @Override
        public List<Known> all() {
            return List.of(
                    new Known(new PortName("org.infinibay.agent"), OURS),
                    new Known(new PortName("com.redhat.spice.0"), TAKEN));
        }

        @Override
        public Port open() throws IOException {
            throw new IOException("open " + OURS + ": error 5 of Windows");
        }
    }

    @Test
    void saysWhoseThePortsAreAndWhatToDoOnWindows() throws Exception {
        assertThat(said(new Taken(Optional.of(OURS)), true).lines())
                .contains(
                        "ok    port: " + OURS + " (org.infinibay.agent)",
                        "ok    port of another agent, left alone: "
                                + TAKEN
                                + " (com.redhat.spice.0)",
                        "WRONG the port cannot be opened: open " + OURS + ": error 5 of Windows",
                        "ok    no service: nothing starts the agent with the system, until slipway-agent --install-service is run")
                .anyMatch(line -> line.contains("if the service SlipwayAgent runs, that is it"))
                .noneMatch(line -> line.contains("root"));
    }

    @Test
    void saysWhereADriverComesFrom() throws Exception {
        assertThat(said(new Taken(Optional.empty()), true)).contains("vioserial");
        assertThat(said(new Taken(Optional.empty()), false))
                .contains("virtio_console")
                .doesNotContain("vioserial");
    }

    private String said(KnownPorts ports, boolean windows) throws Exception {
        var settings =
                Map.of(
                        "SLIPWAY_AGENT_POLICY",
                        "/absent",
                        "SLIPWAY_AGENT_AUDIT",
                        folder.resolve("a.jsonl").toString());
        var configuration = Configuration.read(folder.resolve("absent"), settings);
        var readings = new LinuxReadings(new RecordedRoot(folder.resolve("root")).root());
        var said = new ByteArrayOutputStream();
        new Diagnosis(configuration, ports, readings, windows)
                .say(new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
