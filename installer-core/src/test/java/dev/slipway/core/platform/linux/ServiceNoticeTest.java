package dev.slipway.core.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
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
        try (var systemd = new Listening(socket)) {
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
        try (var systemd = new Listening(name)) {
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

    interface Sockets extends Library {
        int socket(int family, int type, int protocol);

        int bind(int file, Pointer address, int length);

        long recv(int file, Pointer bytes, long count, int flags);

        int close(int file);
    }

    private static final class Listening implements AutoCloseable {
        private static final Sockets C = Native.load("c", Sockets.class);

        private final int file = C.socket(SocketCalls.AF_UNIX, SocketCalls.SOCK_DGRAM, 0);

        Listening(String name) {
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            var address = new Memory(2L + bytes.length);
            address.setShort(0, (short) SocketCalls.AF_UNIX);
            address.write(2, bytes, 0, bytes.length);
            if (bytes[0] == '@') {
                address.setByte(2, (byte) 0);
            }
            assertThat(C.bind(file, address, 2 + bytes.length)).isZero();
        }

        String heard() {
            var bytes = new Memory(64);
            var count = C.recv(file, bytes, bytes.size(), 0);
            return new String(bytes.getByteArray(0, (int) count), StandardCharsets.US_ASCII);
        }

        @Override
        public void close() {
            C.close(file);
        }
    }
}
