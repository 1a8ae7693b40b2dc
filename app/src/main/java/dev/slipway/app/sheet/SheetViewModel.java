package dev.slipway.app.sheet;

import dev.slipway.app.job.Hold;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.work.Activity;
import dev.slipway.core.inventory.HardwareSheet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Asks the machine for its hardware sheet when somebody wants to see it, and again when they say so.
public final class SheetViewModel {
    private final Workbench bench;
    private final Activity activity;
    private final ReadOnlyObjectWrapper<List<SheetSection>> sections =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public SheetViewModel(Workbench bench) {
        this.bench = bench;
        this.activity = bench.activity();
        bench.job().hold().subscribe(_ -> forget());
    }

    /// Whose parts these are.
    public ObservableValue<String> heading() {
        return bench.job().draft().map(draft -> bench.words("sheet.of", draft.hostname()));
    }

    /// None until the machine was looked at.
    public ReadOnlyObjectProperty<List<SheetSection>> sections() {
        return sections.getReadOnlyProperty();
    }

    /// Why there is nothing to see; empty where there is.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public Activity activity() {
        return activity;
    }

    /// Somebody turns to it.
    public void show() {
        if (sections.get().isEmpty()) {
            look();
        }
    }

    public void look() {
        bench.job().hold().get().ifPresent(this::look);
    }

    private void look(Hold hold) {
        activity.run(
                bench.words("sheet.looking", bench.job().draft().get().hostname()),
                () -> hold.claimed().sheet(),
                this::looked);
    }

    private void looked(HardwareSheet sheet) {
        sections.set(new SheetWords(bench.messages()).of(sheet));
    }

    /// Another machine has other parts.
    private void forget() {
        activity.cancel();
        activity.dismiss();
        sections.set(List.of());
        said.set(held() ? "" : bench.words("sheet.unclaimed"));
    }

    private boolean held() {
        return bench.job().hold().get().isPresent();
    }
}
