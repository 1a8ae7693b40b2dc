package dev.slipway.core.engine;

import dev.slipway.core.engine.Undertaking.Installing;
import dev.slipway.core.engine.Undertaking.Resuming;
import dev.slipway.core.engine.Undertaking.RollingBack;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Fact;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Finished;
import dev.slipway.core.event.InstallEvent.Level;
import dev.slipway.core.event.InstallEvent.Logged;
import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.event.InstallEvent.Planned;
import dev.slipway.core.event.InstallEvent.Started;
import dev.slipway.core.failure.Explanation;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.Step;
import dev.slipway.core.platform.Platform;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One run of one plan, up to but without saying its ending.
final class Run {
    private static final Logger LOG = System.getLogger(Run.class.getName());
    private static final String BEFORE_THE_FIRST = "";

    private final Platform platform;
    private final Procedures procedures;
    private final Records records;
    private final EventSink sink;
    private final List<String> changed = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private Optional<Procedure> procedure = Optional.empty();
    private String current = BEFORE_THE_FIRST;

    Run(Platform platform, Procedures procedures, Records records, EventSink sink) {
        this.platform = platform;
        this.procedures = procedures;
        this.records = records;
        this.sink = sink;
    }

    /// Answers an ending whatever happens.
    Ended carriedOut(Undertaking undertaking) {
        try {
            begin(undertaking);
            runSteps();
            return new Completed(facts);
        } catch (InterruptedException _) {
            return cancelled();
        } catch (InstallException e) {
            return meansCancelled(e) ? cancelled() : failed(e.failure(), e);
        } catch (RuntimeException | Error e) {
            return failed(new Unexpected(where()), e);
        }
    }

    private void begin(Undertaking undertaking) throws InstallException, InterruptedException {
        sink.say(
                new Planned(
                        undertaking.hash(),
                        ids(undertaking.plan()),
                        platform.simulated(),
                        undertaking.purpose()));
        switch (undertaking) {
            case Installing(var confirmed) -> begin(confirmed);
            case Resuming(var plan, var _, var from) -> {
                done.addAll(from.finished());
                begin(undertaking, plan, from);
            }
            case RollingBack(var plan, var _, var _, var from, var before) -> {
                before.ifPresent(id -> facts.add(new Fact(Fact.UNFINISHED, id)));
                begin(undertaking, plan, from);
            }
        }
    }

    private void begin(Confirmed confirmed) throws InstallException, InterruptedException {
        var plan = new SecondLook(platform).at(confirmed);
        procedure = Optional.of(procedures.of(plan, records));
    }

    /// Only after it is certain whose disks these are, what is still held of them is let go.
    private void begin(Undertaking undertaking, Plan plan, Continued from)
            throws InstallException, InterruptedException {
        sink.say(from);
        changed.addAll(from.changed());
        var look = new LaterLook(platform, undertaking);
        look.refuseOtherDisks();
        var mine = procedures.of(plan, records);
        mine.tidy(undertaking.installed());
        look.refuseUsed();
        procedure = Optional.of(mine);
    }

    private void runSteps() throws InstallException, InterruptedException {
        for (var step : procedure.orElseThrow().steps()) {
            run(step);
        }
    }

    private void run(InstallStep step) throws InstallException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled before " + step.id());
        }
        current = step.id();
        sink.say(new Started(current, step.change()));
        if (!step.change().isEmpty() && !changed.contains(step.change())) {
            changed.add(step.change());
        }
        var running = new RunningStep(current, sink, facts);
        var outcome = outcome(step, running);
        sink.say(new Finished(current, outcome, running.milliseconds()));
    }

    private Outcome outcome(InstallStep step, RunningStep running)
            throws InstallException, InterruptedException {
        if (!done.contains(step.id())) {
            return step.run(running);
        }
        step.restore(running);
        return Outcome.RESTORED;
    }

    private Ended cancelled() {
        cleanUp();
        return new Cancelled(current, changed);
    }

    private Ended failed(Failure failure, Throwable thrown) {
        log("failed in " + where() + ": " + failure, thrown);
        cleanUp();
        return new Failed(current, failure, changed);
    }

    /// Also a failure of whatever was interrupted and could only say that it did not get on.
    private static boolean meansCancelled(InstallException e) {
        return e.failure() instanceof ToolFailure.Cancelled || Thread.interrupted();
    }

    private void cleanUp() {
        procedure.map(CleanUp::of).orElse(List.of()).forEach(this::tell);
    }

    /// Whatever is left behind is told, and hides nothing of what failed first.
    private void tell(InstallException left) {
        log("left behind after " + where() + ": " + left.failure(), left);
        try {
            sink.say(new Logged(Level.ERROR, current, Explanation.of(left.failure()).line()));
        } catch (InstallException e) {
            LOG.log(Logger.Level.ERROR, "could not tell what was left behind", e);
        }
    }

    /// A failure that was seen for what it is needs no stack trace; what the platform threw does.
    private static void log(String text, Throwable thrown) {
        if (thrown instanceof InstallException seen && seen.getCause() == null) {
            LOG.log(Logger.Level.ERROR, text);
        } else {
            LOG.log(Logger.Level.ERROR, text, thrown);
        }
    }

    private String where() {
        return current.isEmpty() ? "the second look" : current;
    }

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(Step::id).toList();
    }
}
