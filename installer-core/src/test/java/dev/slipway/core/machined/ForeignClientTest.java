package dev.slipway.core.machined;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.core.event.InstallEvent.Completed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A client in another language, made by others, where Python has gRPC.
@Timeout(120)
class ForeignClientTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir private Path directory;

    @Test
    void claimsAndInstallsUnchanged() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON) && exit("-c", "import grpc") == 0);
        try (var running = RunningMachined.in(directory)) {
            var ending = Thread.ofVirtual().start(() -> endWhenItInstalls(running));
            var plain = running.daemon().compatAddress().orElseThrow();

            var exit =
                    exit(
                            script().toString(),
                            plain.toString(),
                            RunningMachined.CODE.text(),
                            configuration().toString());

            assertThat(said()).contains("wrong password PERMISSION_DENIED", "installed");
            assertThat(exit).isZero();
            ending.join();
        }
    }

    private static void endWhenItInstalls(RunningMachined running) {
        try {
            running.side().asked.take();
            running.side().say(new Completed(List.of()));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int exit(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("said").toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String said() throws Exception {
        return Files.readString(directory.resolve("said"));
    }

    /// The fake machine refuses what the script sends as bad KDL, and takes everything else.
    private Path configuration() throws Exception {
        return Files.writeString(directory.resolve("configuration.kdl"), "good", UTF_8);
    }

    private static Path script() throws Exception {
        return Path.of(ForeignClientTest.class.getResource("foreign-client.py").toURI());
    }
}
