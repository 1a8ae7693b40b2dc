package dev.slipway.app.fleet;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.draft.Draft;
import dev.slipway.app.draft.ImageDraft;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.LeaseWatch;
import dev.slipway.app.job.Stage;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.Sketch;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.secret.Secrets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// A machine of the fleet, with a job of its own.
///
/// It outlives its machine: what was made for it once serves for the next.
public final class Member {
    private final Workbench bench;
    private final LeaseWatch lease;
    private final ReadOnlyObjectWrapper<List<Misfit>> misfits =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<PageModel> shown = Optional.empty();
    private int place;

    Member(Workbench bench) {
        this.bench = bench;
        lease = new LeaseWatch(bench.job(), bench.seconds(), bench.messages());
    }

    public Workbench bench() {
        return bench;
    }

    public Job job() {
        return bench.job();
    }

    public LeaseWatch lease() {
        return lease;
    }

    public ObservableValue<String> hostname() {
        return job().draft().map(Draft::hostname);
    }

    /// Why it cannot have the configuration of the first one; none where it can.
    public ReadOnlyObjectProperty<List<Misfit>> misfits() {
        return misfits.getReadOnlyProperty();
    }

    Messages messages() {
        return bench.messages();
    }

    boolean isOf(ChosenMachine machine) {
        return job().draft()
                .get()
                .machine()
                .filter(now -> now.address().equals(machine.address()))
                .isPresent();
    }

    boolean idle() {
        return job().draft().get().machine().isEmpty();
    }

    boolean installing() {
        return job().stage().get() == Stage.INSTALLING;
    }

    /// Whether the outcome of what it was told to do must be waited for.
    boolean bound() {
        return shown.filter(page -> page.bound().get()).isPresent();
    }

    boolean ended() {
        return job().stage().get() == Stage.ENDED;
    }

    boolean reviewing() {
        return job().stage().get() == Stage.REVIEWING;
    }

    /// @param at its place in the fleet, from 0
    void join(ChosenMachine machine, int at) {
        place = at;
        job().choose(machine);
    }

    /// Gives its machine back, and forgets it.
    void part() {
        hide();
        misfits.set(List.of());
        job().startOver();
    }

    /// That page of it is on screen from now on, and none of its others.
    void show(PageModel page) {
        if (!shown.equals(Optional.of(page))) {
            hide();
            shown = Optional.of(page);
            page.enter();
        }
    }

    void hide() {
        var before = shown;
        shown = Optional.empty();
        before.ifPresent(PageModel::leave);
    }

    /// Gets what the first one has, adapted; not any more once something else is under way.
    void follow(Draft first, Optional<NamePattern> names) {
        if (prepares()) {
            adapted(first, names).ifPresentOrElse(now -> take(now, first), this::takeNothing);
        }
    }

    private boolean prepares() {
        return !installing() && !ended() && job().purpose() == Purpose.INSTALL;
    }

    /// Nothing while the first one is not wholly decided, or this one was not looked at.
    private Optional<Adapted> adapted(Draft first, Optional<NamePattern> names) {
        var own = job().draft().get().inventory();
        return first.inventory()
                .filter(_ -> own.isPresent() && first.kdl().isPresent())
                .flatMap(
                        from ->
                                pinned(first)
                                        .map(new Adaptation(from, own.get(), place, names)::of));
    }

    private static Optional<Sketch> pinned(Draft first) {
        var image = first.image().map(ImageDraft::pinned);
        return first.sketch().map(all -> image.map(all::withImage).orElse(all));
    }

    private void take(Adapted adapted, Draft first) {
        misfits.set(adapted.misfits());
        job().change(now -> adapted.given(now, first));
    }

    private void takeNothing() {
        misfits.set(List.of());
        job().change(now -> now.sharing(Optional.empty(), Optional.empty(), Secrets.NONE));
    }
}
