package dev.slipway.core.cli;

import dev.slipway.core.platform.linux.ServiceNotice;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// Tells systemd, again and again, that the daemon takes calls, as long as it does. Where that stays away, systemd starts
/// the daemon anew.
record SignsOfLife(ServiceNotice notice, InetSocketAddress listening) {
    private static final int PATIENCE_MS = 5000;

    /// The first one now; the others on a thread that ends with the process.
    void begin() {
        notice.ready();
        notice.watched()
                .ifPresent(
                        limit ->
                                Thread.ofVirtual()
                                        .name("signs of life")
                                        .start(() -> goOn(limit.dividedBy(3))));
    }

    private void goOn(Duration pause) {
        try {
            while (true) {
                if (takesCalls()) {
                    notice.alive();
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean takesCalls() {
        try (var call = new Socket()) {
            call.connect(listening, PATIENCE_MS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
