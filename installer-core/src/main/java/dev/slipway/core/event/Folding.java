package dev.slipway.core.event;

import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallEvent.Started;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report that one event is being folded into.
final class Folding {
    private String installation;
    private long nextSequence;
    private boolean simulated;
    private Purpose purpose;
    private List<String> planned;
    private Optional<Continued> earlier;
    private final List<String> begun;
    private final List<String> changed;
    private final List<Finished> finished;
    private Optional<String> current;
    private Optional<Progress> progress;
    private Optional<Ended> end;

    Folding(InstallationReport report) {
        installation = report.installation();
        nextSequence = report.nextSequence();
        simulated = report.simulated();
        purpose = report.purpose();
        planned = report.planned();
        earlier = report.earlier();
        begun = new ArrayList<>(report.begun());
        changed = new ArrayList<>(report.changed());
        finished = new ArrayList<>(report.finished());
        current = report.current();
        progress = report.progress();
        end = report.end();
    }

    Folding at(String id, long sequence) {
        installation = id;
        nextSequence = sequence;
        return this;
    }

    Folding planned(Planned plan) {
        planned = plan.steps();
        simulated = plan.simulated();
        purpose = plan.purpose();
        return this;
    }

    Folding continued(Continued from) {
        earlier = Optional.of(from);
        return this;
    }

    Folding running(Started step) {
        current = Optional.of(step.step());
        progress = Optional.empty();
        begun.add(step.step());
        if (!step.change().isEmpty() && !changed.contains(step.change())) {
            changed.add(step.change());
        }
        return this;
    }

    Folding progressed(Progress now) {
        progress = Optional.of(now);
        return this;
    }

    Folding finished(Finished step) {
        finished.add(step);
        current = Optional.empty();
        progress = Optional.empty();
        return this;
    }

    Folding ended(Ended ended) {
        end = Optional.of(ended);
        return this;
    }

    InstallationReport report() {
        return new InstallationReport(
                installation,
                nextSequence,
                simulated,
                purpose,
                planned,
                earlier,
                begun,
                changed,
                finished,
                current,
                progress,
                end);
    }
}
