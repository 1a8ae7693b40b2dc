package dev.slipway.core.engine;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import java.util.ArrayList;
import java.util.List;

/// Runs the clean-up of a procedure to its end: on a thread of its own, which no cancelling interrupts.
final class CleanUp {
    private final Procedure procedure;
    private final List<InstallException> failures = new ArrayList<>();

    private CleanUp(Procedure procedure) {
        this.procedure = procedure;
    }

    /// What failed. The commands that it runs have their time limits, so it ends.
    static List<InstallException> of(Procedure procedure) {
        var cleanUp = new CleanUp(procedure);
        var thread = Thread.ofVirtual().name("clean-up").start(cleanUp::run);
        joinUninterrupted(thread);
        return cleanUp.failures;
    }

    private void run() {
        try {
            failures.addAll(procedure.cleanUp());
        } catch (InterruptedException | RuntimeException | Error e) {
            failures.add(new InstallException(new Unexpected("clean-up"), e));
        }
    }

    private static void joinUninterrupted(Thread thread) {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
