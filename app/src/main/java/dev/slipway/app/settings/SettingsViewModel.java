package dev.slipway.app.settings;

import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Settings that count as soon as they are chosen, and are kept for the next start.
public final class SettingsViewModel {
    private final Workbench bench;
    private final ObjectProperty<Settings> settings;
    private final SettingsFile file;
    private final Activity activity;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param settings those that count
    public SettingsViewModel(
            Workbench bench, ObjectProperty<Settings> settings, SettingsFile file) {
        this.bench = bench;
        this.settings = settings;
        this.file = file;
        this.activity = bench.activity();
    }

    ReadOnlyProperty<Settings> settings() {
        return settings;
    }

    /// Where they are kept, once they are.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    Activity activity() {
        return activity;
    }

    void choose(UnaryOperator<Settings> change) {
        var now = change.apply(settings.get());
        if (!now.equals(settings.get())) {
            said.set("");
            activity.run(
                    bench.words("settings.saving", file.path()),
                    () -> file.write(now),
                    path -> said.set(bench.words("settings.saved", path)));
            settings.set(now);
        }
    }
}
