package dev.slipway.app.kiosk;

import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Stage;
import dev.slipway.app.shell.WizardViewModel;

/// The way back to a place: its machine is claimed anew, its draft is read, and the last page that is open then is shown.
///
/// What was begun is watched again. What was confirmed is to be confirmed once more.
final class Return {
    private static final int CLAIM = 1;

    private final KeptPlace goal;
    private final Job job;
    private final WizardViewModel wizard;

    Return(KeptPlace goal, Job job, WizardViewModel wizard) {
        this.goal = goal;
        this.job = job;
        this.wizard = wizard;
    }

    void begin() {
        job.choose(goal.machine());
        if (goal.page() >= CLAIM) {
            wizard.show(CLAIM);
        }
    }

    /// Goes on as far as it can now.
    ///
    /// @return whether there is nothing more to do
    boolean ended() {
        if (elsewhere() || goal.page() < CLAIM) {
            return true;
        }
        if (job.hold().get().isEmpty()) {
            return false;
        }
        if (!goal.installation().isEmpty()) {
            job.begun(goal.installation());
            return true;
        }
        return seen();
    }

    /// The operator has turned to something else, or the machine was installing and is watched already.
    private boolean elsewhere() {
        var other =
                job.draft()
                        .get()
                        .machine()
                        .filter(it -> it.address().equals(goal.machine().address()))
                        .isEmpty();
        return other || job.stage().get() != Stage.PREPARING || wizard.current().get() != CLAIM;
    }

    private boolean seen() {
        if (job.draft().get().inventory().isEmpty()) {
            return false;
        }
        job.change(draft -> draft.read(WrittenConfiguration.of(goal.kdl())));
        for (var page = goal.page(); page > CLAIM && wizard.current().get() == CLAIM; page--) {
            wizard.goTo(page);
        }
        return true;
    }
}
