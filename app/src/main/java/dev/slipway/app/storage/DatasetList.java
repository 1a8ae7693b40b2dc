package dev.slipway.app.storage;

import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.DatasetConfiguration;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The datasets of the pool beside the boot environments, as they are typed.
final class DatasetList {
    private final Messages messages;
    private final Runnable changed;
    private final ObservableList<DatasetForm> forms = FXCollections.observableArrayList();
    private final ObservableList<DatasetForm> shown =
            FXCollections.unmodifiableObservableList(forms);

    /// @param changed whenever something is typed, or a dataset comes or goes
    DatasetList(Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
    }

    ObservableList<DatasetForm> forms() {
        return shown;
    }

    void add() {
        var form = new DatasetForm(messages);
        form.fields().forEach(field -> field.text().subscribe((_, _) -> changed.run()));
        forms.add(form);
        changed.run();
    }

    void remove(DatasetForm form) {
        forms.remove(form);
        changed.run();
    }

    Stream<FormField> fields() {
        return forms.stream().flatMap(DatasetForm::fields);
    }

    /// Of fields without problems.
    List<DatasetConfiguration> configurations() {
        return forms.stream().map(DatasetForm::configuration).toList();
    }
}
