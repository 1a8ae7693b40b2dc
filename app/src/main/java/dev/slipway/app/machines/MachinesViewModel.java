package dev.slipway.app.machines;

import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.machine.Connector;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The machines that answer, those typed by hand, and the one that is chosen.
public final class MachinesViewModel implements PageModel {
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Search search;
    private final ByHand byHand;
    private final ObservableList<MachineRow> machines = FXCollections.observableArrayList();
    private final ObservableList<MachineRow> shownMachines =
            FXCollections.unmodifiableObservableList(machines);
    private final ReadOnlyObjectWrapper<Optional<MachineRow>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper();

    /// @param where the search asks, in words
    public MachinesViewModel(
            Workbench bench, Discovery discovery, Connector connector, String where) {
        this.bench = bench;
        this.job = bench.job();
        this.activity = bench.activity();
        this.search = new Search(bench, discovery, where, this::heard, activity::failed);
        this.byHand = new ByHand(bench, connector, activity, this::typed);
        job.draft().subscribe(draft -> missing.set(draft.machine().isPresent() ? "" : unchosen()));
    }

    ObservableList<MachineRow> machines() {
        return shownMachines;
    }

    ReadOnlyObjectProperty<Optional<MachineRow>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// How the search goes, in words.
    ReadOnlyStringProperty searching() {
        return search.words();
    }

    FormField address() {
        return byHand.address();
    }

    void choose(MachineRow machine) {
        chosen.set(Optional.of(machine));
        job.choose(machine.chosen());
    }

    void addByHand() {
        byHand.ask();
    }

    void searchAgain() {
        search.stop();
        search.start();
    }

    @Override
    public void enter() {
        if (job.draft().get().machine().isEmpty()) {
            chosen.set(Optional.empty());
        }
        search.start();
    }

    @Override
    public void leave() {
        search.stop();
        activity.cancel();
    }

    @Override
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    @Override
    public Activity activity() {
        return activity;
    }

    private void heard(List<FoundMachine> found) {
        found.forEach(this::put);
        search.count(machines.size());
    }

    private void typed(FoundMachine found) {
        choose(put(found));
    }

    private MachineRow put(FoundMachine found) {
        var known = machines.stream().filter(row -> row.isOf(found)).findFirst();
        known.ifPresent(row -> row.heard(found));
        return known.orElseGet(() -> added(found));
    }

    private MachineRow added(FoundMachine found) {
        var row = new MachineRow(found);
        machines.add(row);
        return row;
    }

    private String unchosen() {
        return bench.words("machines.missing");
    }
}
