package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.agent.look.LinuxReadings;
import dev.slipway.agent.look.Root;
import dev.slipway.agent.policy.Policy;
import dev.slipway.agent.port.DevicePort;
import dev.slipway.agent.tool.Programs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// A program in another language, which knows the protocol only, over a device of the kernel.
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class ForeignHostTest {
    private static final Path HOST = Path.of("../packaging/agent/foreign-host.py").toAbsolutePath();

    @Test
    void isAnsweredAsTheProtocolSays() throws Exception {
        assumeTrue(
                new Programs().has("python3"),
                "python3 is not on this system, so that no foreign host was tried");
        var host =
                new ProcessBuilder("python3", HOST.toString(), "pty")
                        .redirectErrorStream(true)
                        .start();
        try (var said = host.inputReader()) {
            var device = Path.of(said.readLine());
            var guest = Thread.ofPlatform().daemon().start(() -> serve(device));

            var checks = said.lines().collect(Collectors.toList());

            assertThat(checks).hasSize(8).allMatch(line -> line.startsWith("ok "));
            assertThat(host.waitFor(30, TimeUnit.SECONDS)).isTrue();
            guest.interrupt();
        } finally {
            host.destroyForcibly();
        }
    }

    private static void serve(Path device) {
        var identity = new Identity("vm", "boot", "run", "1");
        var settings =
                new Agent.Settings(
                        new LinuxReadings(Root.REAL),
                        identity,
                        Policy.USUAL,
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        false,
                        Optional.empty());
        try {
            new Agent(settings, () -> new DevicePort(device), (_, _) -> {}).run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
