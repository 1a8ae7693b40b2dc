package dev.slipway.app.kiosk;

import static java.lang.System.Logger.Level.WARNING;

import dev.slipway.app.draft.ChosenMachine;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.WizardViewModel;
import dev.slipway.core.failure.Failure;
import java.util.Optional;

/// Keeps where the operator is, every second that something has changed, and leads back there after a new start.
public final class Keeping {
    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());

    private final Workbench bench;
    private final Job job;
    private final WizardViewModel wizard;
    private final KeptFile file;
    private Optional<Return> back = Optional.empty();
    private Optional<KeptPlace> kept = Optional.empty();
    private boolean started;

    public Keeping(Workbench bench, WizardViewModel wizard, KeptFile file) {
        this.bench = bench;
        this.job = bench.job();
        this.wizard = wizard;
        this.file = file;
        bench.seconds().each(this::beat);
    }

    public void start() {
        bench.background().run(file::read, this::begin, this::failed);
    }

    private void begin(Optional<KeptPlace> place) {
        started = true;
        if (wizard.current().get() == 0) {
            back = place.map(goal -> new Return(goal, job, wizard));
            back.ifPresent(Return::begin);
        }
    }

    private void beat() {
        back = back.filter(under -> !under.ended());
        if (started && back.isEmpty()) {
            keep();
        }
    }

    private void keep() {
        var now = job.draft().get().machine().map(this::place);
        if (!now.equals(kept)) {
            kept = now;
            bench.background().run(() -> file.write(now), _ -> {}, this::failed);
        }
    }

    private KeptPlace place(ChosenMachine machine) {
        return new KeptPlace(
                machine,
                wizard.current().get(),
                begun() ? job.installation() : "",
                job.draft().get().text());
    }

    private boolean begun() {
        return switch (job.stage().get()) {
            case PREPARING, REVIEWING -> false;
            case INSTALLING, ENDED -> true;
        };
    }

    private void failed(Failure why) {
        LOG.log(WARNING, "the place in the wizard is not kept: {0}", why);
    }
}
