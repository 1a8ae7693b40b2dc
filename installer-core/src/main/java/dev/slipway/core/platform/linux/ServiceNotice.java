package dev.slipway.core.platform.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Tells systemd how the service is that this process runs, as sd_notify(3) does: a datagram to the socket that it names
/// in the environment. Java has no datagrams for such sockets.
///
/// @param socket a path, or `@` and an abstract name
/// @param watched how long systemd waits for a sign of life; empty where it waits for none
public record ServiceNotice(String socket, Optional<Duration> watched) {
    private static final System.Logger LOG = System.getLogger(ServiceNotice.class.getName());

    /// `sun_path`, unix(7).
    private static final int LONGEST_PATH = 107;

    /// Empty where nobody asked for notices.
    public static Optional<ServiceNotice> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("NOTIFY_SOCKET"))
                .filter(socket -> socket.matches("[/@].{1,%d}".formatted(LONGEST_PATH - 1)))
                .map(socket -> new ServiceNotice(socket, watched(environment)));
    }

    private static Optional<Duration> watched(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                .filter(text -> text.matches("[1-9]\\d{0,15}"))
                .map(text -> Duration.ofNanos(Long.parseLong(text) * 1000));
    }

    public void ready() {
        say("READY=1");
    }

    public void alive() {
        say("WATCHDOG=1");
    }

    /// A notice that does not arrive is one that systemd misses: it does something about it, and we cannot.
    private void say(String notice) {
        var file =
                SocketCalls.socket(
                        SocketCalls.AF_UNIX, SocketCalls.SOCK_DGRAM | SocketCalls.SOCK_CLOEXEC, 0);
        if (file < 0) {
            LOG.log(Level.WARNING, "no socket: {0}", BlockCalls.strerror(Native.getLastError()));
            return;
        }
        try {
            send(file, notice.getBytes(StandardCharsets.US_ASCII));
        } finally {
            BlockCalls.close(file);
        }
    }

    private void send(int file, byte[] notice) {
        var name = socket.getBytes(StandardCharsets.UTF_8);
        try (var bytes = new Memory(notice.length);
                var address = new Memory(Short.BYTES + LONGEST_PATH + 1L)) {
            bytes.write(0, notice, 0, notice.length);
            address.clear();
            address.setShort(0, (short) SocketCalls.AF_UNIX);
            address.write(Short.BYTES, name, 0, name.length);
            if (name[0] == '@') {
                address.setByte(Short.BYTES, (byte) 0);
            }
            var sent =
                    SocketCalls.sendto(
                            file,
                            Pointer.nativeValue(bytes),
                            notice.length,
                            0,
                            Pointer.nativeValue(address),
                            Short.BYTES + name.length);
            if (sent < 0) {
                LOG.log(
                        Level.WARNING,
                        "systemd was not told: {0}",
                        BlockCalls.strerror(Native.getLastError()));
            }
        }
    }
}
