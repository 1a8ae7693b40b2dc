package dev.slipway.core.engine;

import dev.slipway.core.event.InstallEvent.Outcome;
import dev.slipway.core.failure.InstallException;
import java.util.List;

/// One step, able to run: does one thing, and can be run again.
public interface InstallStep {
    /// That of its [dev.slipway.core.plan.Step].
    String id();

    /// The very commands that it will run, for people; what is found out only while running is written in
    /// angle brackets. Runs nothing.
    List<String> commands();

    /// Looks first, and answers [Outcome#SKIPPED] where its work is done already. Whatever an earlier run of
    /// it did before it was killed, this one comes to the same end.
    Outcome run(StepContext context) throws InstallException, InterruptedException;

    /// After an earlier run finished it, in this process or in one that is gone: brings back what the running
    /// system needs of it (an imported pool, a mount), and verifies that its work is still there. Writes
    /// nothing else to any disk.
    void restore(StepContext context) throws InstallException, InterruptedException;

    /// What it changes, in words for people, for an ending that must say what was changed so far; empty
    /// where it changes nothing.
    String change();
}
