package dev.slipway.app.storage;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.form.Rule;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.DatasetConfiguration;
import dev.slipway.core.config.DatasetName;
import dev.slipway.core.config.MountPath;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Size;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A dataset as it is typed. What only shows beside other datasets, the check of the whole pool says.
final class DatasetForm implements ContentForm<DatasetConfiguration> {
    private final FormField name;
    private final FormField mount = new FormField("", ifAny(DatasetForm::unfitMount));
    private final FormField quota = new FormField("", ifAny(Size::problem));
    private final FormField reservation = new FormField("", ifAny(Size::problem));
    private final FormField options;

    DatasetForm(Messages messages) {
        name =
                new FormField(
                        "",
                        new CoreRule(DatasetName::problem, messages.get("dataset.name.missing")));
        options = new FormField("", OptionRule.ofPool(messages));
    }

    FormField name() {
        return name;
    }

    /// Empty: below its parent.
    FormField mount() {
        return mount;
    }

    FormField quota() {
        return quota;
    }

    FormField reservation() {
        return reservation;
    }

    FormField options() {
        return options;
    }

    @Override
    public Stream<FormField> fields() {
        return Stream.of(name, mount, quota, reservation, options);
    }

    @Override
    public DatasetConfiguration configuration() {
        return new DatasetConfiguration(
                name.value(),
                given(mount),
                given(quota),
                given(reservation),
                OptionRule.options(options.value()));
    }

    @Override
    public void show(DatasetConfiguration dataset) {
        name.reset(dataset.name());
        mount.reset(dataset.mount().orElse(""));
        quota.reset(dataset.quota().orElse(""));
        reservation.reset(dataset.reservation().orElse(""));
        options.reset(OptionRule.text(dataset.options()));
    }

    private static Optional<String> given(FormField field) {
        return Optional.of(field.value()).filter(text -> !text.isEmpty());
    }

    private static Optional<Problem> unfitMount(String path) {
        return path.equals(DatasetConfiguration.UNMOUNTED)
                ? Optional.empty()
                : MountPath.problem(path);
    }

    static Rule ifAny(Function<String, Optional<Problem>> rule) {
        return text ->
                text.isBlank() ? Optional.empty() : rule.apply(text.strip()).map(Problem::message);
    }
}
