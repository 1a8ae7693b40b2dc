package dev.slipway.core.service;

import dev.slipway.core.platform.linux.ServiceNotice;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Tells systemd, again and again, that a service works, as long as it does. Where that stays away, systemd starts the service
/// anew: `WatchdogSec`, systemd.service(5).
public final class SignsOfLife {
    private final ServiceNotice notice;
    private final BooleanSupplier works;

    SignsOfLife(ServiceNotice notice, BooleanSupplier works) {
        this.notice = notice;
        this.works = works;
    }

    /// That it is ready, now; then that it works, on a thread that ends with the process. Nothing where the environment
    /// names nobody to tell.
    ///
    /// @param works asked three times in the time after which systemd loses patience; may take as long as it likes
    public static void tell(Map<String, String> environment, BooleanSupplier works) {
        ServiceNotice.of(environment).ifPresent(notice -> new SignsOfLife(notice, works).begin());
    }

    /// @return the thread that goes on, if anybody waits for that
    Optional<Thread> begin() {
        notice.ready();
        return notice.watched()
                .map(
                        limit ->
                                Thread.ofVirtual()
                                        .name("signs of life")
                                        .start(() -> goOn(limit.dividedBy(3))));
    }

    private void goOn(Duration pause) {
        try {
            while (true) {
                tellOnce();
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void tellOnce() {
        if (works.getAsBoolean()) {
            notice.alive();
        }
    }
}
