package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// Steps that do what a test wants, and how often it was asked to clean up.
final class FakeProcedure implements Procedure, Procedures {
    private final List<InstallStep> steps;
    private final List<InstallException> leftBehind = new ArrayList<>();
    private int cleanUps;
    private int tidied;

    FakeProcedure(InstallStep... steps) {
        this.steps = List.of(steps);
    }

    FakeProcedure leaving(InstallException failure) {
        leftBehind.add(failure);
        return this;
    }

    int cleanUps() {
        return cleanUps;
    }

    @Override
    public Procedure of(Plan plan, Records records) {
        return this;
    }

    @Override
    public void tidy(Plan installed) {
        tidied++;
    }

    int tidied() {
        return tidied;
    }

    @Override
    public List<InstallStep> steps() {
        return steps;
    }

    @Override
    public List<InstallException> cleanUp() {
        cleanUps++;
        return leftBehind;
    }

    static InstallStep step(String id) {
        return step(id, _ -> {});
    }

    static InstallStep step(String id, Work work) {
        return new FakeStep(id, work);
    }

    @FunctionalInterface
    interface Work {
        void run(StepContext context) throws InstallException, InterruptedException;
    }

    private record FakeStep(String id, Work work) implements InstallStep {
        @Override
        public List<String> commands() {
            return List.of();
        }

        @Override
        public String change() {
            return id + " was done";
        }

        @Override
        public Outcome run(StepContext context) throws InstallException, InterruptedException {
            work.run(context);
            return Outcome.DONE;
        }

        @Override
        public void restore(StepContext context) {}
    }
}
