package dev.slipway.app.review;

import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.FullnessWords;
import dev.slipway.app.work.Activity;
import dev.slipway.core.check.Alternative;
import dev.slipway.core.config.Problem;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The plan that the machine made of the draft, or of an installation that did not reach its end, and the gate
/// before it.
///
/// What is confirmed is the hash of the plan that is shown here. Every visit plans anew.
public final class ReviewViewModel implements PageModel {
    private static final int SHORT = 8;

    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<Optional<Reviewed>> reviewed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Planning planning;
    private final Confirmation confirmation;
    private final ReadOnlyBooleanWrapper mayErase = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private boolean shown;
    private boolean outdated;
    private boolean doubtful;

    public ReviewViewModel(Workbench bench) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.planning = new Planning(bench, activity, now -> show(Optional.of(now)));
        this.confirmation = new Confirmation(bench.messages(), this::look);
        activity.waiting().subscribe((_, _) -> look());
        activity.bound().subscribe((_, _) -> look());
        job.draft().map(Draft::kdl).subscribe(_ -> changed());
        job.draft().map(Draft::machine).subscribe((_, _) -> doubtful = false);
        bench.seconds().each(this::reviewAgain);
        look();
    }

    ReadOnlyObjectProperty<Optional<Reviewed>> reviewed() {
        return reviewed.getReadOnlyProperty();
    }

    /// What is lost, in words, with how much of it is used where that is known by now.
    LossWords losses(Purpose purpose) {
        var full = new FullnessWords(bench.messages(), job.survey().sheet().get());
        return new LossWords(purpose, bench.messages(), full);
    }

    ReadOnlyObjectProperty<Gate> gate() {
        return confirmation.gate();
    }

    /// What the configuration names and does not hold.
    List<AskedSecret> secrets() {
        return confirmation.secrets();
    }

    /// Whether a plan is shown and all that must be typed is typed.
    ReadOnlyBooleanProperty mayErase() {
        return mayErase.getReadOnlyProperty();
    }

    /// That is shown, if one is.
    Stream<PlannedInstallation> plan() {
        return reviewed.get().flatMap(Reviewed::plan).stream();
    }

    /// The disks that are erased and which plan says so, or that there is none.
    public ObservableValue<String> inShort() {
        return reviewed.map(now -> now.flatMap(Reviewed::plan).map(this::inShort).orElse(""));
    }

    private String inShort(PlannedInstallation plan) {
        var hash = plan.hash().substring(0, Math.min(SHORT, plan.hash().length()));
        return bench.words("review.short", plan.erased().size(), hash);
    }

    Draft draft() {
        return job.draft().get();
    }

    /// None for a configuration that was written elsewhere: the pages cannot change it.
    List<Alternative> alternatives() {
        return draft().written().isPresent()
                ? List.of()
                : reviewed.get().map(Reviewed::alternatives).orElse(List.of());
    }

    /// In place of the layout that the machine refuses; then plans anew.
    void use(Alternative alternative) {
        job.change(draft -> draft.withStorage(draft.storage().map(it -> it.instead(alternative))));
        enter();
    }

    void erase() {
        if (mayErase.get()) {
            reviewed.get().ifPresent(shown -> shown.plan().ifPresent(plan -> erase(shown, plan)));
        }
    }

    @Override
    public void enter() {
        shown = true;
        show(Optional.empty());
        review();
    }

    /// Later where it was told to begin and has not answered.
    private void review() {
        outdated = activity.bound().get();
        planning.ask();
    }

    @Override
    public void leave() {
        shown = false;
        outdated = false;
        activity.cancel();
        show(Optional.empty()); // with the secrets that were typed
        job.reviewed();
    }

    /// From the press of the button until the machine has answered: it may be erasing disks already.
    @Override
    public ReadOnlyBooleanProperty bound() {
        return activity.bound();
    }

    @Override
    public boolean standsAlone() {
        return job.purpose() != Purpose.INSTALL;
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    /// What is typed beside the page makes the plan that it shows no plan at once.
    private void changed() {
        if (shown && job.purpose() == Purpose.INSTALL) {
            activity.cancel();
            show(Optional.empty());
            outdated = true;
        }
    }

    /// At most once a second, whoever types.
    private void reviewAgain() {
        if (outdated && !activity.bound().get()) {
            review();
        }
    }

    private void show(Optional<Reviewed> now) {
        confirmation.ask(now, draft());
        reviewed.set(now);
        look();
    }

    private void erase(Reviewed shown, PlannedInstallation plan) {
        var held = job.machine();
        var given = confirmation.given(draft());
        activity.bind(
                bench.words("review.starting", draft().hostname()),
                () -> new Beginning(shown, plan.hash()).of(held, given),
                this::begun,
                this::notBegun);
    }

    private void begun(String installation) {
        doubtful = false;
        job.begun(installation);
    }

    /// Once it is not known whether it has begun, that it refuses to begin again says nothing of what is on its disks.
    private void notBegun(Failure why) {
        doubtful |= Beginning.leavesOpen(why);
        var disks = doubtful ? "trouble.unknown" : "trouble.unchanged";
        activity.failed(why, bench.words(disks));
    }

    private void look() {
        var idle = activity.waiting().get().isEmpty();
        var planned = reviewed.get().flatMap(Reviewed::plan).isPresent();
        mayErase.set(idle && planned && confirmation.complete());
        missing.set(mayErase.get() ? "" : missing(planned));
    }

    private String missing(boolean planned) {
        return planned ? confirmation.missing() : wrong().orElse(bench.words("review.unplanned"));
    }

    /// Why what was written cannot be planned.
    private Optional<String> wrong() {
        return draft().written().map(WrittenConfiguration::problems).stream()
                .flatMap(List::stream)
                .filter(Problem::forbids)
                .findFirst()
                .map(problem -> bench.words("review.wrong", problem.line(), problem.message()));
    }
}
