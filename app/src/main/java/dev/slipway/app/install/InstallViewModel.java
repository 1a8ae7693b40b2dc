package dev.slipway.app.install;

import dev.slipway.app.job.Job;
import dev.slipway.app.job.Stage;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.StepWords;
import dev.slipway.app.work.Activity;
import dev.slipway.app.work.Work;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Folds the story of the installation as it comes, and knows when it has not come for a while.
public final class InstallViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Pause pause;
    private final Gauge gauge;
    private final LogReading log;
    private final Hearing hearing;
    private final ObservableList<StepRow> steps = FXCollections.observableArrayList();
    private final ObservableList<StepRow> shownSteps =
            FXCollections.unmodifiableObservableList(steps);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private Work listening = Work.NONE;

    /// @param reports the folder that logs are saved in
    public InstallViewModel(Workbench bench, Pause pause, Path reports) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activityOnceBegun();
        this.pause = pause;
        this.gauge = new Gauge(bench);
        this.log = new LogReading(bench, activity, reports);
        this.hearing = new Hearing(bench);
        job.stage().subscribe(this::stage);
        job.report().subscribe(this::show);
    }

    ObservableList<StepRow> steps() {
        return shownSteps;
    }

    public Gauge gauge() {
        return gauge;
    }

    LogReading log() {
        return log;
    }

    /// Whether the operator is being asked if the cancelling is meant.
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
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
        // Who is heard after that speaks of an installation that is not shown any more.
        listening.cancel();
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
        story.forEach(gauge::heard);
        log.heard(story);
        job.told(story);
    }

    private void show(InstallationReport report) {
        var words = new StepWords(bench.messages());
        var rows = new StepRows(report, words).rows();
        if (!rows.equals(steps)) {
            steps.setAll(rows);
        }
        gauge.show(report);
    }
}
