package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.PoolDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The pools, of which one is worked on, beside each other.
final class AreaList {
    private final PoolForms forms;
    private final Supplier<Worked> worked;
    private final Consumer<List<Area>> change;

    /// @param change takes the areas in their new order
    AreaList(PoolForms forms, Supplier<Worked> worked, Consumer<List<Area>> change) {
        this.forms = forms;
        this.worked = worked;
        this.change = change;
    }

    void workOn(int place) {
        forms.workOn(place);
        change.accept(areas());
    }

    /// Beside that of the system; it is worked on from now on.
    void add() {
        var areas = areas();
        areas.add(Area.named(forms.add().name()));
        forms.workOn(areas.size() - 1);
        change.accept(areas);
    }

    /// One at least there always is, and a place for what is kept.
    boolean mayRemove() {
        return worked.get().several() && !worked.get().adopts();
    }

    /// What is worked on; its disks are free then.
    void remove() {
        if (mayRemove()) {
            var areas = areas();
            areas.remove(forms.at());
            forms.remove(forms.at());
            change.accept(areas);
        }
    }

    /// Not where the system has a partition or a pool that is kept, nor where another pool has the name that means the one
    /// of the system.
    boolean mayGetSystem() {
        var now = worked.get();
        var root = now.draft().rootArea();
        return !now.isSystem()
                && now.draft().adoption().isEmpty()
                && root.isPool()
                && !root.pool().name().equals(PoolDraft.USUAL.name());
    }

    /// The system goes into the pool that is worked on.
    void putSystemHere() {
        if (mayGetSystem()) {
            var areas = areas();
            areas.addFirst(areas.remove(forms.at()));
            forms.putFirst(forms.at());
            change.accept(areas);
        }
    }

    private List<Area> areas() {
        return new ArrayList<>(worked.get().draft().areas());
    }
}
