package dev.slipway.app.machines;

import dev.slipway.core.discovery.FoundMachine;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/// All machines that were heard of, which of them are shown, and in which order.
final class MachineList {
    private final ObservableList<MachineRow> all =
            FXCollections.observableArrayList(row -> new Observable[] {row.said()});
    private final FilteredList<MachineRow> matching = new FilteredList<>(all);
    private final SortedList<MachineRow> ordered = new SortedList<>(matching);
    private final ObservableList<MachineRow> shown =
            FXCollections.unmodifiableObservableList(ordered);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<MachineOrder> order =
            new SimpleObjectProperty<>(MachineOrder.ANSWER);
    private final Function<FoundMachine, String> words;
    private int arrivals;

    /// @param words all that is shown of a machine
    MachineList(Function<FoundMachine, String> words) {
        this.words = words;
        order.subscribe(now -> ordered.setComparator(now.rows()));
    }

    ObservableList<MachineRow> all() {
        return all;
    }

    ObservableList<MachineRow> shown() {
        return shown;
    }

    /// What words must be found in a row that is shown.
    StringProperty filter() {
        return filter;
    }

    ObjectProperty<MachineOrder> order() {
        return order;
    }

    /// What is chosen stays in sight, whatever the filter says: nothing is given back because somebody looks for another.
    void show(List<MachineRow> chosen) {
        Set<MachineRow> kept = new HashSet<>(chosen);
        matching.setPredicate(matches().or(kept::contains));
    }

    private Predicate<MachineRow> matches() {
        var wanted = List.of(filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return row -> wanted.stream().allMatch(lower(row)::contains);
    }

    private String lower(MachineRow row) {
        return words.apply(row.found()).toLowerCase(Locale.ROOT);
    }

    MachineRow add(FoundMachine found) {
        var row = new MachineRow(found, arrivals++);
        all.add(row);
        return row;
    }
}
