package dev.slipway.app.claim;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.job.Job;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.failure.Failure;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the latest installation of the machine left, where it did not reach its end.
final class Leftover {
    private final Job job;
    private final BooleanProperty there = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Failure>> others =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanBinding resumable;
    private final Fleet fleet;

    /// @param fleet that the machine is chosen with
    Leftover(Job job, Fleet fleet) {
        this.job = job;
        this.fleet = fleet;
        resumable =
                Bindings.createBooleanBinding(
                        () -> there.get() && !heldUp(), there, fleet.several());
    }

    void seen(Seen now) {
        there.set(now.unfinished());
        others.set(now.others());
    }

    void forget() {
        there.set(false);
        others.set(Optional.empty());
    }

    /// What is said of installations that other machines had begun on its disks.
    ReadOnlyObjectProperty<Optional<Failure>> others() {
        return others;
    }

    /// Whether there is something that may be gone on with now.
    BooleanBinding resumable() {
        return resumable;
    }

    ReadOnlyBooleanProperty there() {
        return there;
    }

    /// While others are prepared with it, nothing can be gone on with.
    boolean heldUp() {
        return fleet.several().get() && !fleet.begun();
    }

    void goOn() {
        job.review(Purpose.RESUME);
    }

    void putBack() {
        job.review(Purpose.ROLL_BACK);
    }
}
