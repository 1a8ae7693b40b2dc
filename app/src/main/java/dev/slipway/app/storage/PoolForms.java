package dev.slipway.app.storage;

import dev.slipway.app.draft.Area;
import dev.slipway.app.draft.PoolDraft;
import dev.slipway.app.draft.StorageDraft;
import dev.slipway.app.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The pools as they are typed, one for each area of the draft, and the one that is worked on.
final class PoolForms {
    /// As examples of others call it.
    private static final String DATA = "tank";

    private final Messages messages;
    private final Runnable changed;
    private final List<PoolForm> forms = new ArrayList<>();
    private final ReadOnlyObjectWrapper<PoolForm> worked;

    /// @param changed whenever something is typed or ticked
    PoolForms(Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
        forms.add(made(PoolDraft.USUAL));
        worked = new ReadOnlyObjectWrapper<>(forms.getFirst());
    }

    ReadOnlyObjectProperty<PoolForm> worked() {
        return worked.getReadOnlyProperty();
    }

    /// The place of the one that is worked on.
    int at() {
        return forms.indexOf(worked.get());
    }

    void workOn(int place) {
        worked.set(forms.get(place));
    }

    /// Of a name that none of them has.
    PoolDraft add() {
        var pool = PoolDraft.named(free());
        forms.add(made(pool));
        return pool;
    }

    private String free() {
        var taken = forms.stream().map(form -> form.name().value()).toList();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? DATA : DATA + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /// The one before it is worked on then.
    void remove(int place) {
        forms.remove(place);
        workOn(Math.max(0, place - 1));
    }

    void putFirst(int place) {
        forms.addFirst(forms.remove(place));
    }

    /// What is no secret and fits any machine stays: all but the disks and the keys, of one pool.
    void forget(int kept) {
        var form = forms.get(kept);
        form.forget();
        forms.retainAll(List.of(form));
        worked.set(form);
    }

    /// What was decided elsewhere.
    void show(List<Area> areas) {
        var at = Math.min(at(), areas.size() - 1);
        while (forms.size() < areas.size()) {
            forms.add(made(areas.get(forms.size()).pool()));
        }
        forms.subList(areas.size(), forms.size()).clear();
        IntStream.range(0, areas.size()).forEach(it -> forms.get(it).show(areas.get(it).pool()));
        workOn(at);
    }

    /// As far as there is no problem with it.
    List<Area> typed(List<Area> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(
                        it -> forms.get(it).value().map(areas.get(it)::with).orElse(areas.get(it)))
                .toList();
    }

    /// Of the first pool that has one and is to be made; empty where none has.
    String problem(StorageDraft draft) {
        return IntStream.range(0, forms.size())
                .filter(draft::makesPool)
                .mapToObj(it -> forms.get(it).problem())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElse("");
    }

    private PoolForm made(PoolDraft pool) {
        return new PoolForm(messages, pool, changed);
    }
}
