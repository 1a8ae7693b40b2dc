package dev.slipway.app.done;

import dev.slipway.app.form.FileRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.report.Report;
import dev.slipway.app.report.ReportFormat;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.FileName;
import dev.slipway.app.work.Activity;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// How it ended; its report; the machine's restart; the next machine.
public final class DoneViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Path reports;
    private final Runnable next;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ReportFormat> format =
            new ReadOnlyObjectWrapper<>(ReportFormat.HTML);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper rebooted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final FormField file;

    /// @param reports the folder that is proposed for reports
    /// @param next begins with the next machine
    public DoneViewModel(Workbench bench, Path reports, Runnable next) {
        this.bench = bench;
        this.job = bench.job();
        this.reports = reports;
        this.next = next;
        this.activity = bench.activityOnceBegun();
        this.file = new FormField("", new FileRule(bench.words("file.problem")));
        job.report().subscribe(this::ended);
    }

    /// Empty while nothing has ended.
    ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// In a sentence; empty while nothing has ended.
    public ObservableValue<String> inShort() {
        return outcome.map(end -> end.map(Outcome::summary).orElse(""));
    }

    /// What was done here last: saved where, restarted.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty rebooted() {
        return rebooted.getReadOnlyProperty();
    }

    /// Where the report is saved.
    FormField file() {
        return file;
    }

    ReadOnlyObjectProperty<ReportFormat> format() {
        return format.getReadOnlyProperty();
    }

    /// The name of the file ends as the format wants it.
    void choose(ReportFormat now) {
        var name = file.text().get();
        var old = "." + format.get().ending();
        if (name.endsWith(old)) {
            var bare = name.substring(0, name.length() - old.length());
            file.text().set(bare + "." + now.ending());
        }
        format.set(now);
    }

    void save() {
        file.check();
        if (file.good()) {
            outcome.get().map(this::report).ifPresent(this::save);
        }
    }

    private void save(Report report) {
        var path = Path.of(file.value());
        var chosen = format.get();
        activity.run(
                bench.words("done.saving", path),
                () -> written(path, chosen.bytes(report)),
                _ -> said.set(bench.words("done.saved", path)));
    }

    private Report report(Outcome end) {
        var now = bench.seconds().instant();
        var story = job.report().get();
        return new Reporting(job.draft().get(), story, end, now, bench.messages()).report();
    }

    void reboot() {
        var held = job.machine();
        var hostname = job.draft().get().hostname();
        activity.run(
                bench.words("done.rebooting", hostname),
                () -> {
                    held.machine().reboot();
                    return hostname;
                },
                this::rebooted);
    }

    /// The machine still runs from its disc: it is ejected at the restart.
    void eject() {
        var held = job.machine();
        var hostname = job.draft().get().hostname();
        activity.run(
                bench.words("done.eject.asking", hostname),
                () -> held.machine().eject(),
                ejecting -> said.set(bench.words(ejected(ejecting), hostname)));
    }

    private static String ejected(boolean ejecting) {
        return ejecting ? "done.ejected" : "done.eject.none";
    }

    /// With the same draft, after a failure.
    void again() {
        job.again();
    }

    /// After a review of what is left.
    void goOn() {
        job.review(Purpose.RESUME);
    }

    /// After a review of what can be put back.
    void putBack() {
        job.review(Purpose.ROLL_BACK);
    }

    void nextMachine() {
        next.run();
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    private void rebooted(String hostname) {
        rebooted.set(true);
        said.set(bench.words("done.rebooted", hostname));
    }

    private void ended(InstallationReport report) {
        var hostname = job.draft().get().hostname();
        outcome.set(Outcome.of(report, hostname, bench.messages()));
        if (report.end().isPresent()) {
            said.set("");
            rebooted.set(false);
            var name = FileName.of(hostname) + "." + format.get().ending();
            file.reset(reports.resolve(name).toString());
        }
    }

    /// Blocks. Never over another report.
    private static Path written(Path path, byte[] report) throws InstallException {
        try {
            return Files.write(path, report, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(path.toString(), e.toString()), e);
        }
    }
}
