package dev.slipway.app.install;

import dev.slipway.app.job.Job;
import dev.slipway.app.job.Stage;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.StepWords;
import dev.slipway.app.work.Activity;
import dev.slipway.app.work.Work;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.event.Progress;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Folds the story of the installation as it comes, and knows when it has not come for a while.
public final class InstallViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Pause pause;
    private final Speed speed;
    private final Hearing hearing;
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final ObservableList<StepRow> shownSteps =
            FXCollections.unmodifiableObservableList(steps);
    private final Log log = new Log();
    private final Path reports;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper whole = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper bytes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rates = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private Work listening = Work.NONE;

    /// @param reports the folder that logs are saved in
    public InstallViewModel(Workbench bench, Pause pause, Path reports) {
        this.bench = bench;
        this.reports = reports;
        this.job = bench.job();
        this.activity = bench.activityOnceBegun();
        this.pause = pause;
        this.speed = new Speed(bench.messages());
        this.hearing = new Hearing(bench);
        job.stage().subscribe(this::stage);
        job.report().subscribe(this::show);
    }

    ObservableList<StepRow> steps() {
        return shownSteps;
    }

    Log log() {
        return log;
    }

    /// Where the log was saved last.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// What of it is shown.
    void saveLog() {
        var name = "slipway-" + job.draft().get().hostname() + "-" + job.installation();
        var file = new LogFile(reports, name);
        var text = log.text();
        activity.run(
                bench.words("install.log.saving", reports),
                () -> file.write(text),
                path -> said.set(bench.words("install.log.saved", path)));
    }

    /// Whether the log keeps its last line in sight.
    BooleanProperty follow() {
        return follow;
    }

    /// Whether the operator is being asked if the cancelling is meant.
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
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

    ReadOnlyStringProperty rates() {
        return rates.getReadOnlyProperty();
    }

    /// How fast it writes, and the time that is left.
    public ReadOnlyStringProperty pace() {
        return pace.getReadOnlyProperty();
    }

    /// When the machine was last heard, once that is a while ago; empty otherwise.
    public ReadOnlyStringProperty silence() {
        return hearing.words();
    }

    void askToCancel() {
        asking.set(job.stage().get() == Stage.INSTALLING);
    }

    void goOnInstalling() {
        asking.set(false);
    }

    void cancel() {
        var held = job.machine();
        asking.set(false);
        activity.run(
                bench.words("install.cancelling", job.draft().get().hostname()),
                () -> {
                    held.machine().cancel();
                    return held;
                },
                _ -> {});
    }

    /// After the machine could not be heard for too long.
    void listenAgain() {
        activity.dismiss();
        listening.cancel();
        listen();
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    private void stage(Stage stage) {
        asking.set(false);
        missing.set(stage == Stage.ENDED ? "" : bench.words("install.missing"));
        if (stage == Stage.INSTALLING) {
            log.clear();
            listen();
        } else {
            hearing.end();
        }
    }

    private void listen() {
        var from = job.report().get().nextSequence();
        var held = job.machine();
        var follower = new StoryFollower(held::machine, job.installation(), from, pause);
        hearing.begin();
        listening = bench.background().follow(follower, this::heard, hearing::end, this::deaf);
    }

    private void deaf(Failure why) {
        activity.failed(why);
        job.failed(why);
    }

    private void heard(List<Heard> all) {
        all.forEach(hearing::heard);
        var story = all.stream().flatMap(Hearing::said).toList();
        story.forEach(speed::heard);
        log.add(lines(story));
        job.told(story);
    }

    private static List<LogLine> lines(List<Said> story) {
        return story.stream().flatMap(said -> LogLine.of(said).stream()).toList();
    }

    private void show(InstallationReport report) {
        var words = new StepWords(bench.messages());
        var rows = new StepRows(report, words).rows();
        if (!rows.equals(steps)) {
            steps.setAll(rows);
        }
        whole.set(whole(report));
        part.set(report.progress().map(Progress::fraction).orElse(0.0));
        now.set(report.current().map(step -> now(report, words.of(step))).orElse(""));
        bytes.set(report.progress().map(speed::bytes).orElse(""));
        rates.set(report.progress().isPresent() ? speed.rates() : "");
        pace.set(report.progress().isPresent() ? speed.inShort() : "");
    }

    private String now(InstallationReport report, String step) {
        var number = Math.min(report.finished().size() + 1, report.planned().size());
        return bench.words("install.now", number, report.planned().size(), step);
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
