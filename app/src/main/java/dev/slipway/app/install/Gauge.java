package dev.slipway.app.install;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.StepWords;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How far an installation is, and how fast.
public final class Gauge {
    private final Workbench bench;
    private final Speed speed;
    private final Holdup holdup;
    private final ReadOnlyDoubleWrapper whole = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper bytes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rates = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");

    Gauge(Workbench bench) {
        this.bench = bench;
        this.speed = new Speed(bench.messages());
        this.holdup = new Holdup(bench);
    }

    /// Of the whole, from 0 to 1; 1 only after the ending.
    public ReadOnlyDoubleProperty whole() {
        return whole.getReadOnlyProperty();
    }

    /// Of the current step, from 0 to 1.
    ReadOnlyDoubleProperty part() {
        return part.getReadOnlyProperty();
    }

    /// Which step runs, in words.
    public ReadOnlyStringProperty now() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyStringProperty bytes() {
        return bytes.getReadOnlyProperty();
    }

    /// Of what is under way; empty while something is waited for.
    ReadOnlyStringProperty rates() {
        return rates.getReadOnlyProperty();
    }

    /// What failed and is tried again; empty while nothing is waited for.
    ReadOnlyStringProperty holdup() {
        return holdup.words();
    }

    /// How fast it writes, and the time that is left; or who it waits for.
    public ReadOnlyStringProperty pace() {
        return pace.getReadOnlyProperty();
    }

    void heard(Said said) {
        speed.heard(said);
        holdup.heard(said);
    }

    void show(InstallationReport report) {
        whole.set(whole(report));
        part.set(report.progress().map(Progress::fraction).orElse(0.0));
        now.set(report.current().map(step -> now(report, step)).orElse(""));
        bytes.set(report.progress().map(speed::bytes).orElse(""));
        var moves = report.progress().isPresent() && !holdup.lasts();
        rates.set(moves ? speed.rates() : "");
        pace.set(moves ? speed.inShort() : holdup.inShort());
    }

    private String now(InstallationReport report, String step) {
        var number = Math.min(report.finished().size() + 1, report.planned().size());
        var words = new StepWords(bench.messages()).of(step);
        return bench.words("install.now", number, report.planned().size(), words);
    }

    private static double whole(InstallationReport report) {
        if (report.end().filter(Completed.class::isInstance).isPresent()) {
            return 1;
        }
        var part = report.progress().map(Progress::fraction).orElse(0.0);
        var steps = Math.max(1, report.planned().size());
        return Math.min(0.99, (report.finished().size() + part) / steps);
    }
}
