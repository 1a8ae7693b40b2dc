package dev.slipway.app.storage;

import dev.slipway.app.form.FormField;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a pool holds of one kind, as it is typed.
///
/// @param <C> what one is in a configuration
/// @param <F> as one is typed
final class ContentList<C, F extends ContentForm<C>> {
    private final Supplier<F> blank;
    private final Runnable changed;
    private final ObservableList<F> forms = FXCollections.observableArrayList();
    private final ObservableList<F> shown = FXCollections.unmodifiableObservableList(forms);

    /// @param blank makes one in which nothing is typed
    /// @param changed whenever something is typed, or one comes or goes
    ContentList(Supplier<F> blank, Runnable changed) {
        this.blank = blank;
        this.changed = changed;
    }

    ObservableList<F> forms() {
        return shown;
    }

    void add() {
        forms.add(watched(blank.get()));
        changed.run();
    }

    void remove(F form) {
        forms.remove(form);
        changed.run();
    }

    /// In place of what is there.
    void show(List<C> configurations) {
        forms.setAll(configurations.stream().map(this::filled).toList());
    }

    Stream<FormField> fields() {
        return forms.stream().flatMap(ContentForm::fields);
    }

    /// Of fields without problems.
    List<C> configurations() {
        return forms.stream().map(ContentForm::configuration).toList();
    }

    private F filled(C configuration) {
        var form = blank.get();
        form.show(configuration);
        return watched(form);
    }

    private F watched(F form) {
        form.each(changed);
        return form;
    }
}
