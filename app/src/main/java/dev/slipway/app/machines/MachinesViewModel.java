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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The machines that answer, those typed by hand, and those that are chosen.
public final class MachinesViewModel implements PageModel {
    /// Machines that are kept. Anybody on the network can answer for any number of machines that do not exist.
    static final int MOST = 1000;

    private final Fleet fleet;
    private final Workbench bench;
    private final Job job;
    private final Activity activity;
    private final Search search;
    private final ByHand byHand;
    private final MachineList machines;
    private final ObservableList<MachineRow> heard;
    private final ReadOnlyObjectWrapper<List<MachineRow>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper crowded = new ReadOnlyBooleanWrapper();
    private final StringBinding searching;
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper();

    /// @param where the search asks, in words
    public MachinesViewModel(Fleet fleet, Discovery discovery, Connector connector, String where) {
        this.fleet = fleet;
        this.bench = fleet.first().bench();
        this.job = bench.job();
        this.activity = bench.activity();
        this.search = new Search(bench, discovery, where, this::heard, activity::failed);
        this.machines = new MachineList(new FoundWords(bench.messages())::line);
        this.heard = FXCollections.unmodifiableObservableList(machines.all());
        machines.filter().subscribe(() -> machines.show(chosen.get()));
        this.searching =
                Bindings.createStringBinding(
                        this::searched, search.words(), machines.shown(), crowded);
        this.byHand = new ByHand(bench, connector, activity, this::typed);
        job.draft().subscribe(draft -> missing.set(draft.machine().isPresent() ? "" : unchosen()));
    }

    /// Those that are shown, in their order.
    ObservableList<MachineRow> machines() {
        return machines.shown();
    }

    /// Those that answered, whether they are shown or not.
    ObservableList<MachineRow> heard() {
        return heard;
    }

    /// What words must be found in what is shown of a machine.
    StringProperty filter() {
        return machines.filter();
    }

    ObjectProperty<MachineOrder> order() {
        return machines.order();
    }

    /// In the order of the list.
    ReadOnlyObjectProperty<List<MachineRow>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// How the search goes, in words, and how many are shown where not all are.
    StringBinding searching() {
        return searching;
    }

    private String searched() {
        var shown = machines.shown().size();
        var all = machines.all().size();
        var some = shown == all ? "" : bench.words("machines.shown", shown, all);
        var more = crowded.get() ? bench.words("machines.crowded") : "";
        return Stream.of(search.words().get(), some, more)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
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
        var ordered =
                rows.stream().sorted(Comparator.comparingInt(machines.shown()::indexOf)).toList();
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
        chosen.set(machines.all().stream().filter(row -> fleet.has(row.chosen())).toList());
        List.copyOf(machines.all()).stream().filter(MachineRow::own).forEach(this::preselect);
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
        found.stream()
                .filter(machine -> !answersTwice(machine))
                .filter(this::hasRoom)
                .forEach(this::put);
        search.count(machines.all().size());
    }

    /// The machine that the wizard runs on always has.
    private boolean hasRoom(FoundMachine found) {
        var full = machines.all().size() >= MOST && !found.address().local();
        var isNew = full && machines.all().stream().noneMatch(row -> row.isOf(found));
        crowded.set(crowded.get() || isNew);
        return !isNew;
    }

    private void typed(FoundMachine found) {
        choose(put(found));
    }

    private MachineRow put(FoundMachine found) {
        var known = machines.all().stream().filter(row -> row.isOf(found)).findFirst();
        known.ifPresent(row -> row.heard(found));
        return known.orElseGet(() -> added(found));
    }

    private MachineRow added(FoundMachine found) {
        var row = machines.add(found);
        if (row.own()) {
            machines.all().removeIf(other -> row.answersToo(other.found()));
            preselect(row);
        }
        return row;
    }

    /// The machine that the wizard runs on answers on the network, too; it is one machine.
    private boolean answersTwice(FoundMachine found) {
        return machines.all().stream().anyMatch(row -> row.own() && row.answersToo(found));
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
