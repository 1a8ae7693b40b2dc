package dev.slipway.core.event;

import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Progressed;
import dev.slipway.core.event.InstallEvent.Started;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The story so far, folded from its events.
///
/// @param current the step that runs now
/// @param progress of the current step
public record InstallationReport(
        String installation,
        long nextSequence,
        boolean simulated,
        List<String> planned,
        List<Finished> finished,
        Optional<String> current,
        Optional<Progress> progress,
        Optional<Ended> end) {
    public static final InstallationReport EMPTY =
            new InstallationReport(
                    "",
                    0,
                    false,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public InstallationReport {
        planned = List.copyOf(planned);
        finished = List.copyOf(finished);
    }

    /// An event that was folded already changes nothing, so that a replay may overlap.
    public InstallationReport after(Said said) {
        if (said.sequence() < nextSequence) {
            return this;
        }
        var next = at(said.installation(), said.sequence() + 1);
        return switch (said.event()) {
            case Planned(var _, var steps, var isSimulated) -> next.planned(steps, isSimulated);
            case Started(var step) -> next.running(step);
            case Progressed(var _, var now) -> next.progressed(now);
            case Finished step -> next.finished(step);
            case Logged _ -> next;
            case Completed ended -> next.ended(ended);
            case Failed ended -> next.ended(ended);
            case Cancelled ended -> next.ended(ended);
        };
    }

    private InstallationReport at(String id, long sequence) {
        return new InstallationReport(
                id, sequence, simulated, planned, finished, current, progress, end);
    }

    private InstallationReport planned(List<String> steps, boolean isSimulated) {
        return new InstallationReport(
                installation, nextSequence, isSimulated, steps, finished, current, progress, end);
    }

    private InstallationReport running(String step) {
        return new InstallationReport(
                installation,
                nextSequence,
                simulated,
                planned,
                finished,
                Optional.of(step),
                Optional.empty(),
                end);
    }

    private InstallationReport progressed(Progress now) {
        return new InstallationReport(
                installation,
                nextSequence,
                simulated,
                planned,
                finished,
                current,
                Optional.of(now),
                end);
    }

    private InstallationReport finished(Finished step) {
        var all = new ArrayList<>(finished);
        all.add(step);
        return new InstallationReport(
                installation,
                nextSequence,
                simulated,
                planned,
                all,
                Optional.empty(),
                Optional.empty(),
                end);
    }

    private InstallationReport ended(Ended ended) {
        return new InstallationReport(
                installation,
                nextSequence,
                simulated,
                planned,
                finished,
                current,
                progress,
                Optional.of(ended));
    }
}
