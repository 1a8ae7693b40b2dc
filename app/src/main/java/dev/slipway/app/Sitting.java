package dev.slipway.app;

import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.Wizard;
import dev.slipway.app.text.Messages;
import dev.slipway.app.work.ClockSeconds;
import dev.slipway.app.work.VirtualThreads;
import java.util.Locale;
import javafx.application.Platform;

/// One wizard with its job, in one language.
final class Sitting {
    private final ClockSeconds seconds = new ClockSeconds(Platform::runLater);
    private final Job job = new Job(new VirtualThreads(Platform::runLater));
    private final Wizard wizard;

    Sitting(Parts parts, Locale locale) {
        var background = new VirtualThreads(Platform::runLater);
        var bench = new Workbench(job, background, seconds, new Messages(locale));
        wizard = new WizardFlow(bench, parts).wizard();
    }

    Job job() {
        return job;
    }

    Wizard wizard() {
        return wizard;
    }

    /// Nothing is begun that another wizard would have to begin anew.
    boolean idle() {
        return job.draft().get().machine().isEmpty();
    }

    /// Gives the machine back, so that the next technician need not wait for the lease to lapse.
    void end() {
        wizard.leave();
        seconds.close();
        job.leave();
    }
}
