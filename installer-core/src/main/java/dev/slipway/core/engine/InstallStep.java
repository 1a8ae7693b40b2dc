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

    /// Looks first, and answers [Outcome#SKIPPED] where its work is done already.
    Outcome run(StepContext context) throws InstallException, InterruptedException;

    /// What it changes, in words for people, for an ending that must say what was changed so far; empty
    /// where it changes nothing.
    String change();
}
