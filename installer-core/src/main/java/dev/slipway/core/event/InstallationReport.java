package dev.slipway.core.event;

import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Delayed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallEvent.Started;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The story so far, folded from its events.
///
/// @param earlier what an earlier installation had done that this one goes on with or undoes
/// @param begun the ids of the steps that this one has begun, in order
/// @param changed what this one has changed, in words for people
/// @param current the step that runs now
/// @param progress of the current step
public record InstallationReport(
        String installation,
        long nextSequence,
        boolean simulated,
        Purpose purpose,
        List<String> planned,
        Optional<Continued> earlier,
        List<String> begun,
        List<String> changed,
        List<Finished> finished,
        Optional<String> current,
        Optional<Progress> progress,
        Optional<Ended> end) {
    public static final InstallationReport EMPTY =
            new InstallationReport(
                    "",
                    0,
                    false,
                    Purpose.INSTALL,
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public InstallationReport {
        planned = List.copyOf(planned);
        begun = List.copyOf(begun);
        changed = List.copyOf(changed);
        finished = List.copyOf(finished);
    }

    /// An event that was folded already changes nothing, so that a replay may overlap.
    public InstallationReport after(Said said) {
        if (said.sequence() < nextSequence) {
            return this;
        }
        var next = new Folding(this).at(said.installation(), said.sequence() + 1);
        return switch (said.event()) {
            case Planned plan -> next.planned(plan).report();
            case Continued from -> next.continued(from).report();
            case Started step -> next.running(step).report();
            case Progressed(var _, var now) -> next.progressed(now).report();
            case Finished step -> next.finished(step).report();
            case Logged _, Delayed _ -> next.report();
            case Completed ended -> next.ended(ended).report();
            case Failed ended -> next.ended(ended).report();
            case Cancelled ended -> next.ended(ended).report();
        };
    }

    /// The ids of all steps that are done, by this installation or by the one that it goes on with.
    public SequencedSet<String> done() {
        var done = new LinkedHashSet<String>();
        earlier.ifPresent(from -> done.addAll(from.finished()));
        finished.forEach(step -> done.add(step.step()));
        return done;
    }

    /// The ids of all steps that were begun, by this installation or by the one that it goes on with.
    public SequencedSet<String> everBegun() {
        var all = new LinkedHashSet<String>();
        earlier.ifPresent(from -> all.addAll(from.begun()));
        all.addAll(begun);
        return all;
    }

    /// What was changed, by this installation and by the one that it goes on with, in words for people.
    public List<String> everChanged() {
        var all = new LinkedHashSet<String>();
        earlier.ifPresent(from -> all.addAll(from.changed()));
        all.addAll(changed);
        return new ArrayList<>(all);
    }
}
