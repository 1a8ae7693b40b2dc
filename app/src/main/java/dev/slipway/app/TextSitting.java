package dev.slipway.app;

import dev.slipway.app.dialogue.Dialogue;
import dev.slipway.app.dialogue.EventLoop;
import dev.slipway.app.dialogue.Teletype;
import dev.slipway.app.dialogue.TextWizard;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.Messages;
import dev.slipway.app.work.ClockSeconds;
import dev.slipway.app.work.VirtualThreads;
import java.nio.charset.Charset;
import java.util.Locale;

/// One wizard in text with its machine; its thread is the one that calls [#run].
final class TextSitting {
    private final EventLoop loop = new EventLoop();
    private final ClockSeconds seconds = new ClockSeconds(loop);
    private final Fleet fleet;
    private final TextWizard wizard;

    /// @param charset of the terminal
    TextSitting(Parts parts, Locale locale, Teletype teletype, Charset charset) {
        var messages = new Messages(locale);
        var background = new VirtualThreads(loop);
        fleet = new Fleet(new Workbench(new Job(background), background, seconds, messages));
        var dialogue = new Dialogue(teletype, loop, seconds, messages, charset);
        wizard = new TextFlow(fleet, parts, dialogue).wizard();
    }

    /// Until the operator leaves.
    void run() throws InterruptedException {
        wizard.run();
        wizard.leave();
    }

    /// Gives the machine back, so that the next technician need not wait for the lease to lapse.
    void end() {
        seconds.close();
        fleet.leave();
    }
}
