package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a socket as systemd has one.
@EnabledOnOs(OS.LINUX)
@Timeout(30)
class ServiceNoticeTest {
    @TempDir private Path folder;

    @Test
    void saysThatTheServiceIsReadyAndAlive() {
        var socket = folder.resolve("notify").toString();
        try (var systemd = new NoticeSocket(socket)) {
            var notice = new ServiceNotice(socket, Optional.empty());

            notice.ready();
            notice.alive();

            assertThat(systemd.heard()).isEqualTo("READY=1");
            assertThat(systemd.heard()).isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void reachesAnAbstractSocket() {
        var name = "@slipway-test-" + ProcessHandle.current().pid();
        try (var systemd = new NoticeSocket(name)) {
            new ServiceNotice(name, Optional.empty()).ready();

            assertThat(systemd.heard()).isEqualTo("READY=1");
        }
    }

    @Test
    void isOfTheEnvironment() {
        assertThat(
                        ServiceNotice.of(
                                Map.of("NOTIFY_SOCKET", "/run/n", "WATCHDOG_USEC", "120000000")))
                .contains(new ServiceNotice("/run/n", Optional.of(Duration.ofMinutes(2))));
        assertThat(ServiceNotice.of(Map.of("NOTIFY_SOCKET", "/run/n", "WATCHDOG_USEC", "soon")))
                .contains(new ServiceNotice("/run/n", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run/n", "vsock:2:1"})
    void knowsOtherSocketsFromItsOwn(String socket) {
        assertThat(ServiceNotice.of(Map.of("NOTIFY_SOCKET", socket))).isEmpty();
        assertThat(ServiceNotice.of(Map.of())).isEmpty();
    }
}
