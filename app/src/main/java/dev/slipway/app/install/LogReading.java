package dev.slipway.app.install;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.text.FileName;
import dev.slipway.app.work.Activity;
import dev.slipway.core.event.Said;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The log of an installation, as it is read and saved.
final class LogReading {
    private final Workbench bench;
    private final Activity activity;
    private final Path reports;
    private final DelayWords delays;
    private final Log log = new Log();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final BooleanProperty follow = new SimpleBooleanProperty(true);

    /// @param activity of the page that it is on
    /// @param reports the folder that it is saved in
    LogReading(Workbench bench, Activity activity, Path reports) {
        this.bench = bench;
        this.activity = activity;
        this.reports = reports;
        this.delays = new DelayWords(bench.messages());
    }

    Log log() {
        return log;
    }

    /// Where it was saved last.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Whether its last line is kept in sight.
    BooleanProperty follow() {
        return follow;
    }

    void clear() {
        log.clear();
    }

    void heard(List<Said> story) {
        log.add(story.stream().flatMap(each -> LogLine.of(each, delays).stream()).toList());
    }

    /// What of it is shown.
    void save() {
        var job = bench.job();
        var name = FileName.of(job.draft().get().hostname(), job.installation());
        var file = new LogFile(reports, name);
        var text = log.text();
        activity.run(
                bench.words("install.log.saving", reports),
                () -> file.write(text),
                path -> said.set(bench.words("install.log.saved", path)));
    }
}
