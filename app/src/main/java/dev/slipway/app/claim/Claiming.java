package dev.slipway.app.claim;

import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineStatus;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Takes the machine that was reached, with what is typed for that, and looks at it once it is ours.
final class Claiming {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Contact contact;
    private final Leftover leftover;
    private final BooleanProperty takeOver = new SimpleBooleanProperty();
    private final FormField code;

    Claiming(Workbench bench, Activity activity, Contact contact, Leftover leftover) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = activity;
        this.contact = contact;
        this.leftover = leftover;
        this.code = new FormField("", this::codeProblem);
    }

    private Optional<String> codeProblem(String text) {
        return text.isBlank() ? Optional.of(bench.words("claim.code.problem")) : Optional.empty();
    }

    FormField code() {
        return code;
    }

    /// Whether it is to be taken from whoever holds it.
    BooleanProperty takeOver() {
        return takeOver;
    }

    void claim(Reached from) {
        var secret = new ClaimCode(code.value());
        var taking = takeOver.get();
        activity.run(
                bench.words("claim.claiming", from.description().hostname()),
                () -> new Hold(from.machine(), from.machine().claim(secret, taking)),
                hold -> held(hold, from.description()));
    }

    private void held(Hold hold, MachineDescription description) {
        job.hold(hold);
        contact.give();
        code.reset("");
        takeOver.set(false);
        if (description.status() == MachineStatus.INSTALLING) {
            description.installation().ifPresent(job::begun);
        } else {
            look(hold);
        }
    }

    private void look(Hold hold) {
        activity.run(
                bench.words("claim.looking", job.draft().get().hostname()),
                () -> Seen.of(hold.claimed()),
                this::seen);
    }

    private void seen(Seen now) {
        leftover.seen(now);
        job.change(draft -> draft.seen(now.inventory()));
    }
}
