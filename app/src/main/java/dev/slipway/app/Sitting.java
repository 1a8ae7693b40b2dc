package dev.slipway.app;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.Wizard;
import dev.slipway.app.text.Messages;
import dev.slipway.app.work.ClockSeconds;
import dev.slipway.app.work.VirtualThreads;
import java.util.Locale;
import javafx.application.Platform;

/// One wizard with its machines, in one language.
final class Sitting {
    private final ClockSeconds seconds = new ClockSeconds(Platform::runLater);
    private final Fleet fleet;
    private final Wizard wizard;

    Sitting(Parts parts, Locale locale) {
        var background = new VirtualThreads(Platform::runLater);
        var messages = new Messages(locale);
        fleet = new Fleet(new Workbench(new Job(background), background, seconds, messages));
        wizard = new WizardFlow(fleet, parts).wizard();
    }

    /// Of the first machine.
    Job job() {
        return fleet.first().job();
    }

    Wizard wizard() {
        return wizard;
    }

    /// Nothing is begun that another wizard would have to begin anew.
    boolean idle() {
        return fleet.idle();
    }

    /// Gives the machines back, so that the next technician need not wait for their leases to lapse.
    void end() {
        wizard.leave();
        seconds.close();
        fleet.leave();
    }
}
