package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.machine.guest.ForeignGuest;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class GuestsCommandTest {
    private static final String DISCOVERY =
            """
            {"type":"discovery_response","machine_id":"m-7","hostname":"live","address":"127.0.0.1",\
            "port":8443,"status":"available","fingerprint":"SHA256:AA","simulated":false}""";

    @TempDir private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsHowGuestsAreWithoutWhatATerminalWouldObey() throws Exception {
        try (var _ = new ForeignGuest(directory.resolve("vm.sock"), 0, "")) {
            assertThat(run("guests", "--folder", directory.toString())).isZero();

            assertThat(out.toString().lines().skip(1).toList())
                    .containsExactly(
                            "vm    speaks  vm[31m  Plan 9  13 % of 2  1.1 GB of 2.1 GB        no");
        }
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(run("guests", "--folder", directory.toString())).isZero();

        assertThat(err.toString()).contains("--folder");
    }

    @Test
    void hasAGuestDoACommandWithParameters() throws Exception {
        try (var _ = new ForeignGuest(directory.resolve("vm.sock"), 0, "")) {
            assertThat(
                            run(
                                    "guests",
                                    "run",
                                    "--folder",
                                    directory.toString(),
                                    "vm",
                                    "ProcessTop",
                                    "limit=3"))
                    .isZero();

            assertThat(out.toString()).isEqualTo("done 3\n");
        }
    }

    @Test
    void knowsNoGuestThatIsNotThere() {
        assertThat(run("guests", "run", "--folder", directory.toString(), "vm", "OsInfo"))
                .isEqualTo(1);
    }

    @Test
    void listsGuestsBesideTheMachinesOfTheNetwork() throws Exception {
        try (var _ = new ForeignGuest(directory.resolve("bare.sock"), 1, DISCOVERY);
                var _ = new ForeignGuest(directory.resolve("other.sock"), 0, "")) {
            assertThat(discover()).isZero();

            assertThat(out.toString().lines().skip(1).map(line -> line.split(" +")[2]).toList())
                    .containsExactlyInAnyOrder("guest:bare", "guest:other");
            assertThat(out.toString()).contains("m-7", "live", "SHA256:AA");
        }
    }

    @Test
    void believesNoDaemonThatSaysWhatIsNoAnswer() throws Exception {
        try (var _ = new ForeignGuest(directory.resolve("bare.sock"), 1, "\u001b[31m{")) {
            assertThat(discover()).isZero();

            assertThat(out.toString()).contains("foreign", "guest:bare").doesNotContain("m-7");
        }
    }

    private int discover() throws Exception {
        try (var free = new DatagramSocket(0)) {
            return run(
                    "discover",
                    "--folder",
                    directory.toString(),
                    "--timeout",
                    "2",
                    "--interface",
                    "lo",
                    "--port",
                    Integer.toString(free.getLocalPort()));
        }
    }

    private int run(String... arguments) {
        var here =
                new Surroundings(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        new ByteArrayOutputStream(),
                        Map.of("HOME", directory.toString()));
        return Slipway.run(here, arguments);
    }
}
