package dev.slipway.core.monitor;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alerts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Measures now and then, and tells what begins and what ends to be wrong; what stays wrong is told once.
public final class Monitor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Monitor.class.getName());
    private static final Duration BETWEEN = Duration.ofSeconds(15);

    private final Supplier<Measured> measuring;
    private final Consumer<String> console;
    private final Duration between;
    private final Thread thread;
    private final Missing missing = new Missing();
    private volatile List<Alert> alerts = List.of();

    private Monitor(Supplier<Measured> measuring, Consumer<String> console, Duration between) {
        this.measuring = measuring;
        this.console = console;
        this.between = between;
        this.thread = Thread.ofVirtual().name("monitor").unstarted(this::watch);
    }

    /// @param console is told a line for each change, on one thread
    public static Monitor of(Measuring measuring, Consumer<String> console) {
        return still(measuring::now, console, BETWEEN);
    }

    static Monitor still(Supplier<Measured> measuring, Consumer<String> console, Duration between) {
        return new Monitor(measuring, console, between);
    }

    /// Once; until then nothing is wrong.
    public void begin() {
        thread.start();
    }

    /// As it was when it was last looked at.
    public Alerts alerts() {
        return new Alerts(alerts);
    }

    private void watch() {
        try {
            while (true) {
                tryToLook();
                Thread.sleep(between);
            }
        } catch (InterruptedException _) {
            // the daemon ends
        }
    }

    /// A defect of one look must not be the last that is seen of the machine.
    private void tryToLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the machine could not be looked at", e);
        }
    }

    void look() {
        var measured = measuring.get();
        var found = new ArrayList<>(AlertRules.alerts(measured));
        found.addAll(missing.after(measured.drives()));
        found.stream().filter(alert -> isWorse(alert)).map(Alert::line).forEach(console);
        alerts.stream()
                .filter(alert -> found.stream().noneMatch(alert::isOfSame))
                .map(Alert::overLine)
                .forEach(console);
        alerts = List.copyOf(found);
    }

    /// Than it was when it was last looked at.
    private boolean isWorse(Alert alert) {
        return alerts.stream()
                .filter(alert::isOfSame)
                .noneMatch(before -> before.severity().compareTo(alert.severity()) <= 0);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
