package dev.slipway.app.claim;

import dev.slipway.app.draft.WrittenConfiguration;
import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.form.FileRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import java.nio.file.Path;

/// A configuration that is written already, in a file.
final class WrittenFile {
    private final Workbench bench;
    private final Fleet fleet;
    private final Activity activity;
    private final FormField file;

    WrittenFile(Workbench bench, Fleet fleet, Activity activity) {
        this.bench = bench;
        this.fleet = fleet;
        this.activity = activity;
        this.file = new FormField("", new FileRule(bench.words("file.problem")));
    }

    /// Where it is.
    FormField file() {
        return file;
    }

    /// Straight to its review, for all machines that are chosen.
    void open() {
        file.check();
        if (file.good()) {
            var path = Path.of(file.value());
            activity.run(
                    bench.words("claim.opening", path),
                    () -> WrittenConfiguration.completeIn(path),
                    fleet.first().job()::install);
        }
    }
}
