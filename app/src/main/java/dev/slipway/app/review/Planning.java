package dev.slipway.app.review;

import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.event.InstallEvent.Purpose;
import java.util.function.Consumer;

/// Has the machine plan what was decided, or look at what did not reach its end.
///
/// @param planned hears what it says
record Planning(Workbench bench, Activity activity, Consumer<Reviewed> planned) {
    /// Nothing where the machine is not ours: it has no plan for us then.
    void ask() {
        if (job().hold().get().isPresent()) {
            switch (job().purpose()) {
                case INSTALL -> job().draft().get().kdl().ifPresent(this::plan);
                case RESUME, ROLL_BACK -> look(job().purpose());
            }
        }
    }

    private void plan(String kdl) {
        var held = job().machine();
        activity.run(
                bench.words("review.planning", hostname()),
                () -> Reviewed.by(held.machine(), kdl),
                planned);
    }

    private void look(Purpose unfinished) {
        var held = job().machine();
        activity.run(
                bench.words("review.looking", hostname()),
                () -> Reviewed.unfinished(held.machine(), unfinished),
                planned);
    }

    private Job job() {
        return bench.job();
    }

    private String hostname() {
        return job().draft().get().hostname();
    }
}
