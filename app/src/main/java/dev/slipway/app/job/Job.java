package dev.slipway.app.job;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.work.Background;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.event.Said;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.failure.Failure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the pages share. Used on the screen's thread only.
public final class Job {
    private static final Logger LOG = System.getLogger(Job.class.getName());

    private final Background background;
    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(Draft.EMPTY);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.PREPARING);
    private final ReadOnlyObjectWrapper<Optional<Hold>> hold =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<InstallationReport> report =
            new ReadOnlyObjectWrapper<>(InstallationReport.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Failure>> loss =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Survey survey;
    private Purpose purpose = Purpose.INSTALL;
    private String installation = "";

    public Job(Background background) {
        this.background = background;
        this.survey = new Survey(hold.getReadOnlyProperty(), background);
    }

    public ReadOnlyObjectProperty<Draft> draft() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Hold>> hold() {
        return hold.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<InstallationReport> report() {
        return report.getReadOnlyProperty();
    }

    /// What more than its inventory is known of the machine that is held.
    public Survey survey() {
        return survey;
    }

    /// What is to be reviewed: a new installation, or what becomes of one that did not reach its end.
    public Purpose purpose() {
        return purpose;
    }

    public String installation() {
        return installation;
    }

    /// The machine as far as it is ours now, for work that asks it something.
    public Held machine() {
        return new Held(draft.get().hostname(), hold.get());
    }

    public void change(UnaryOperator<Draft> change) {
        draft.set(change.apply(draft.get()));
    }

    /// Another machine than before is another draft, and gives the one before back.
    public void choose(ChosenMachine machine) {
        var same = draft.get().machine().map(now -> now.address().equals(machine.address()));
        if (!same.orElse(false)) {
            letGo();
            loss.set(Optional.empty());
            draft.set(Draft.on(machine));
        }
    }

    /// Why the machine is not ours any more, while it is not; empty where we never had it.
    public ReadOnlyObjectProperty<Optional<Failure>> loss() {
        return loss.getReadOnlyProperty();
    }

    public void hold(Hold newHold) {
        loss.set(Optional.empty());
        hold.set(Optional.of(newHold));
    }

    /// The machine is no longer ours, whatever we want.
    public void lost() {
        hold.get().ifPresent(held -> background.run(held::close, _ -> {}, _ -> {}));
        hold.set(Optional.empty());
    }

    /// Something did not work. Where that is because the machine is not ours any more, it is to be claimed again; an
    /// installation that runs goes on without us, and whoever claims the machine then sees it.
    public void failed(Failure why) {
        if (hold.get().isPresent() && (why instanceof LeaseLapsed || why instanceof NotClaimed)) {
            loss.set(Optional.of(why));
            lost();
            if (stage.get() == Stage.INSTALLING) {
                stage.set(Stage.PREPARING);
            }
        }
    }

    /// Gives the machine back. Where that fails, its lease lapses by itself, and the log says why.
    public void letGo() {
        hold.get().ifPresent(held -> background.run(held::release, _ -> {}, Job::notGivenBack));
        hold.set(Optional.empty());
    }

    private static void notGivenBack(Failure why) {
        LOG.log(Level.WARNING, "not given back; the lease will lapse: {0}", why);
    }

    public void begun(String newInstallation) {
        installation = newInstallation;
        report.set(InstallationReport.EMPTY);
        stage.set(Stage.INSTALLING);
    }

    public void told(List<Said> story) {
        var now = report.get();
        for (var said : story) {
            now = now.after(said);
        }
        report.set(now);
        if (now.end().isPresent()) {
            stage.set(Stage.ENDED);
        }
    }

    /// The same machine and the same draft once more, from the review on.
    public void again() {
        review(Purpose.INSTALL);
    }

    /// An installation that did not reach its end is gone on with, or what it did is put back; after a review.
    public void review(Purpose newPurpose) {
        purpose = newPurpose;
        report.set(InstallationReport.EMPTY);
        stage.set(Stage.REVIEWING);
    }

    /// Whatever the pages decided: this is installed, after a review.
    public void install(WrittenConfiguration written) {
        change(now -> now.read(written));
        review(Purpose.INSTALL);
    }

    /// The operator turned to something else than what was to be reviewed.
    public void reviewed() {
        purpose = Purpose.INSTALL;
        if (stage.get() == Stage.REVIEWING) {
            stage.set(Stage.PREPARING);
        }
    }

    /// Before the program ends. An installation goes on without us; whoever claims the machine then sees it.
    public void leave() {
        hold.get().ifPresent(held -> held.leave(stage.get() != Stage.INSTALLING));
    }

    /// The next machine.
    public void startOver() {
        letGo();
        loss.set(Optional.empty());
        draft.set(Draft.EMPTY);
        report.set(InstallationReport.EMPTY);
        stage.set(Stage.PREPARING);
    }
}
