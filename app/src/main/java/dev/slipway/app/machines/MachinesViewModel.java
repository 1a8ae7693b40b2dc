package dev.slipway.app.machines;

import dev.slipway.app.fleet.Fleet;
import dev.slipway.app.form.FormField;
import dev.slipway.app.job.Job;
import dev.slipway.app.job.Workbench;
import dev.slipway.app.shell.PageModel;
import dev.slipway.app.work.Activity;
import dev.slipway.core.discovery.Discovery;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.machine.Connector;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The machines that answer, those typed by hand, and those that are chosen.
public final class MachinesViewModel implements PageModel {
    private final Fleet fleet;
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Search search;
    private final ByHand byHand;
    private final ObservableList<MachineRow> machines = FXCollections.observableArrayList();
    private final ObservableList<MachineRow> shownMachines =
            FXCollections.unmodifiableObservableList(machines);
    private final ReadOnlyObjectWrapper<List<MachineRow>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper();

    /// @param where the search asks, in words
    public MachinesViewModel(Fleet fleet, Discovery discovery, Connector connector, String where) {
        this.fleet = fleet;
        this.bench = fleet.first().bench();
        this.job = bench.job();
        this.activity = bench.activity();
        this.search = new Search(bench, discovery, where, this::heard, activity::failed);
        this.byHand = new ByHand(bench, connector, activity, this::typed);
        job.draft().subscribe(draft -> missing.set(draft.machine().isPresent() ? "" : unchosen()));
    }

    ObservableList<MachineRow> machines() {
        return shownMachines;
    }

    /// In the order of the list.
    ReadOnlyObjectProperty<List<MachineRow>> chosen() {
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
        choose(List.of(machine));
    }

    /// All of them get one configuration; that of the first is decided, the others follow it.
    ///
    /// @param rows where there is none, everything stays as it is
    void choose(List<MachineRow> rows) {
        var ordered = rows.stream().sorted(Comparator.comparingInt(machines::indexOf)).toList();
        if (!rows.isEmpty() && !ordered.equals(chosen.get())) {
            chosen.set(ordered);
            fleet.choose(ordered.stream().map(MachineRow::chosen).toList());
        }
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
        chosen.set(machines.stream().filter(row -> fleet.has(row.chosen())).toList());
        machines.stream().filter(MachineRow::own).forEach(this::preselect);
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
        found.stream().filter(machine -> !answersTwice(machine)).forEach(this::put);
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
        if (row.own()) {
            machines.removeIf(other -> row.answersToo(other.found()));
            machines.addFirst(row);
            preselect(row);
        } else {
            machines.add(row);
        }
        return row;
    }

    /// The machine that the wizard runs on answers on the network, too; it is one machine.
    private boolean answersTwice(FoundMachine found) {
        return machines.stream().anyMatch(row -> row.own() && row.answersToo(found));
    }

    private void preselect(MachineRow own) {
        if (job.draft().get().machine().isEmpty()) {
            choose(own);
        }
    }

    private String unchosen() {
        return bench.words("machines.missing");
    }
}
