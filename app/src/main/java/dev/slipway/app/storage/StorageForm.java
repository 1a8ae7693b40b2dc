package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.text.Messages;
import dev.slipway.core.inventory.Inventory;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The storage as it is chosen, typed and ticked: the draft as far as it is decided, and the forms of its parts.
final class StorageForm {
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Worked> worked =
            new ReadOnlyObjectWrapper<>(new Worked(StorageDraft.on(Inventory.NONE), 0));
    private final PoolForms pools;
    private final AreaList areas;
    private final AdoptionForm adoption;
    private final BooleanProperty wholeDisk = new SimpleBooleanProperty();
    private boolean showing;

    /// @param changed whenever something is decided, or what was decided is decided once more
    StorageForm(Messages messages, Runnable changed) {
        this.changed = changed;
        this.pools = new PoolForms(messages, this::decide);
        this.areas = new AreaList(pools, worked::get, now -> change(draft().with(now)));
        this.adoption = new AdoptionForm(messages, this::decide);
        wholeDisk.subscribe((_, _) -> decide());
    }

    /// As far as it is decided.
    StorageDraft draft() {
        return worked.get().draft();
    }

    ReadOnlyObjectProperty<Worked> worked() {
        return worked.getReadOnlyProperty();
    }

    AreaList areas() {
        return areas;
    }

    /// The one that is worked on.
    ReadOnlyObjectProperty<PoolForm> pool() {
        return pools.worked();
    }

    AdoptionForm adoption() {
        return adoption;
    }

    BooleanProperty wholeDisk() {
        return wholeDisk;
    }

    /// Of what is typed; empty where there is none.
    String problem() {
        return pools.problem(draft());
    }

    /// The disks were looked at: what is of them goes. Nothing is decided by that yet.
    void seen(Inventory now) {
        show(
                () -> {
                    wholeDisk.set(false);
                    pools.forget(draft().root());
                    adoption.seen(now);
                });
    }

    /// What was decided elsewhere.
    void take(StorageDraft now) {
        show(
                () -> {
                    pools.show(now.areas());
                    adoption.show(now.adoption());
                });
        change(now);
    }

    /// Nothing is decided by what is put into the fields.
    private void show(Runnable shows) {
        showing = true;
        shows.run();
        showing = false;
    }

    /// What is worked on.
    void change(UnaryOperator<Area> edit) {
        change(draft().with(pools.at(), edit));
    }

    void change(StorageDraft now) {
        var typed = now.with(pools.typed(now.areas())).adopting(adoption.value());
        worked.set(new Worked(typed, pools.at()));
        changed.run();
    }

    /// What is in the fields by now.
    void decide() {
        if (!showing) {
            change(draft());
        }
    }
}
