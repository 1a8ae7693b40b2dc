package dev.slipway.app.sheet;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.fleet.Member;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.app.work.Work;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Asks the machine that is looked at for its hardware sheet when somebody wants to see it, and again when they say so.
public final class SheetViewModel {
    /// Between two looks at how busy the machine is.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Workbench bench;
    private final Fleet fleet;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<List<SheetSection>> sections =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private List<SheetSection> parts = List.of();
    private Optional<Vitals> vitals = Optional.empty();
    private Instant asked = Instant.EPOCH;
    private Work asking = Work.NONE;
    private boolean shown;

    public SheetViewModel(Workbench bench, Fleet fleet) {
        this.bench = bench;
        this.fleet = fleet;
        this.activity = bench.activity();
        bench.seconds().each(this::beat);
        fleet.selected().flatMap(member -> member.job().hold()).subscribe(_ -> forget());
    }

    /// Whose parts these are.
    public ObservableValue<String> heading() {
        return fleet.selected()
                .flatMap(Member::hostname)
                .map(name -> bench.words("sheet.of", name));
    }

    /// Whose parts may be looked at: of all machines that get one configuration.
    Fleet fleet() {
        return fleet;
    }

    /// None until the machine was looked at.
    public ReadOnlyObjectProperty<List<SheetSection>> sections() {
        return sections.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty where there is.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public Activity activity() {
        return activity;
    }

    /// Somebody turns to it, or away from it. While it is on screen, another machine's parts take its place.
    public void show(boolean onScreen) {
        shown = onScreen;
        if (shown && sections.get().isEmpty()) {
            look();
        }
    }

    public void look() {
        hold().ifPresent(this::look);
    }

    private void look(Hold hold) {
        activity.run(
                bench.words("sheet.looking", fleet.selected().get().hostname().getValue()),
                () -> new Looked(hold.claimed().sheet(), hold.claimed().vitals()),
                this::looked);
    }

    private record Looked(HardwareSheet sheet, Optional<Vitals> vitals) {}

    private void looked(Looked looked) {
        parts = new SheetWords(bench.messages()).of(looked.sheet());
        measured(looked.vitals());
    }

    /// How busy it is changes, and is said by an agent that nobody waits for.
    private void beat() {
        if (vitals.isPresent() && bench.seconds().since(asked).compareTo(PAUSE) >= 0) {
            hold().ifPresent(this::ask);
        }
    }

    private void ask(Hold hold) {
        asked = bench.seconds().instant();
        asking = bench.background().run(hold.claimed()::vitals, this::measured, activity::failed);
    }

    private void measured(Optional<Vitals> now) {
        asked = bench.seconds().instant();
        vitals = now;
        var words = new SheetWords(bench.messages());
        sections.set(Stream.concat(now.map(words::of).stream(), parts.stream()).toList());
    }

    /// Another machine has other parts.
    private void forget() {
        activity.cancel();
        activity.dismiss();
        asking.cancel();
        vitals = Optional.empty();
        parts = List.of();
        sections.set(List.of());
        said.set(hold().isPresent() ? "" : bench.words("sheet.unclaimed"));
        show(shown);
    }

    private Optional<Hold> hold() {
        return fleet.selected().get().job().hold().get();
    }
}
