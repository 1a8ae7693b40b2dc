package dev.slipway.app.storage;

import dev.slipway.app.draft.PoolDraft;
import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.PoolName;
import dev.slipway.core.config.Size;
import dev.slipway.core.config.VolumeConfiguration;
import java.util.Optional;
import java.util.stream.Stream;

/// The pool as it is typed: all of it but its disks.
final class PoolForm {
    private final FormField name;
    private final FormField swap;
    private final FormField options;
    private final EncryptionForm encryption;
    private final ContentList<DatasetConfiguration, DatasetForm> datasets;
    private final ContentList<VolumeConfiguration, VolumeForm> volumes;

    /// @param changed whenever something is typed or ticked
    PoolForm(Messages messages, PoolDraft pool, Runnable changed) {
        name =
                new FormField(
                        "", new CoreRule(PoolName::problem, messages.get("storage.pool.missing")));
        swap = new FormField("", DatasetForm.ifAny(Size::problem));
        options = new FormField("", OptionRule.ofPool(messages));
        encryption = new EncryptionForm(messages);
        datasets = new ContentList<>(() -> new DatasetForm(messages), changed);
        volumes = new ContentList<>(() -> new VolumeForm(messages), changed);
        show(pool);
        Stream.of(name, swap, options)
                .forEach(field -> field.text().subscribe((_, _) -> changed.run()));
        encryption.each(changed);
    }

    FormField name() {
        return name;
    }

    /// The size of a partition on each data disk; empty: none.
    FormField swap() {
        return swap;
    }

    /// As [OptionRule] has them.
    FormField options() {
        return options;
    }

    EncryptionForm encryption() {
        return encryption;
    }

    ContentList<DatasetConfiguration, DatasetForm> datasets() {
        return datasets;
    }

    ContentList<VolumeConfiguration, VolumeForm> volumes() {
        return volumes;
    }

    /// For another machine. What is no secret and fits any machine stays.
    void forget() {
        encryption.forget();
    }

    /// Empty when there is none.
    String problem() {
        return fields().map(field -> field.problem().get())
                .filter(problem -> !problem.isEmpty())
                .findFirst()
                .orElseGet(encryption::problem);
    }

    /// What is there already stays as it is typed.
    void show(PoolDraft pool) {
        if (!value().equals(Optional.of(pool))) {
            name.reset(pool.name());
            swap.reset(pool.swap().orElse(""));
            options.reset(OptionRule.text(pool.options()));
            datasets.show(pool.datasets());
            volumes.show(pool.volumes());
            encryption.show(pool.key());
        }
    }

    /// Nothing while there is a problem.
    Optional<PoolDraft> value() {
        return problem().isEmpty() ? Optional.of(typed()) : Optional.empty();
    }

    private PoolDraft typed() {
        return new PoolDraft(
                name.value(),
                OptionRule.options(options.value()),
                datasets.configurations(),
                volumes.configurations(),
                Optional.of(swap.value()).filter(size -> !size.isEmpty()),
                encryption.key());
    }

    private Stream<FormField> fields() {
        return Stream.of(Stream.of(name, swap, options), datasets.fields(), volumes.fields())
                .flatMap(each -> each);
    }
}
