package dev.slipway.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.platform.linux.NoticeSocket;
import dev.slipway.core.platform.linux.ServiceNotice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(30)
class SignsOfLifeTest {
    @TempDir private Path folder;

    @Test
    void tellsThatItIsReadyAndThenAgainAndAgainThatItWorks() throws Exception {
        var socket = folder.resolve("notify").toString();
        var notice = new ServiceNotice(socket, Optional.of(Duration.ofMillis(30)));
        try (var systemd = new NoticeSocket(socket)) {
            var goesOn = new SignsOfLife(notice, () -> true).begin().orElseThrow();

            assertThat(systemd.heard()).isEqualTo("READY=1");
            assertThat(systemd.heard()).isEqualTo("WATCHDOG=1");
            assertThat(systemd.heard()).isEqualTo("WATCHDOG=1");
            goesOn.interrupt();
            goesOn.join();
        }
    }

    @Test
    void tellsWhoeverTheEnvironmentNames() {
        var socket = folder.resolve("notify").toString();
        try (var systemd = new NoticeSocket(socket)) {
            SignsOfLife.tell(Map.of("NOTIFY_SOCKET", socket), () -> true);

            assertThat(systemd.heard()).isEqualTo("READY=1");
        }
    }

    @Test
    void tellsNothingOfAServiceThatDoesNotWork() {
        var socket = folder.resolve("notify").toString();
        var notice = new ServiceNotice(socket, Optional.empty());
        var asked = new AtomicInteger();
        try (var systemd = new NoticeSocket(socket)) {
            var signs = new SignsOfLife(notice, () -> asked.incrementAndGet() > 1);

            signs.tellOnce();
            notice.ready(); // behind what it may have said
            signs.tellOnce();

            assertThat(systemd.heard()).isEqualTo("READY=1");
            assertThat(systemd.heard()).isEqualTo("WATCHDOG=1");
        }
    }
}
