package dev.slipway.app.storage;

import dev.slipway.app.form.CoreRule;
import dev.slipway.app.form.FormField;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.DatasetName;
import dev.slipway.core.config.Problem;
import dev.slipway.core.config.Size;
import dev.slipway.core.config.VolumeConfiguration;
import dev.slipway.core.config.VolumeOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A volume as it is typed.
final class VolumeForm implements ContentForm<VolumeConfiguration> {
    /// Without it a volume takes all of its size from the pool at once: zfsprops(7).
    private static final String RESERVED = "refreservation";

    private static final String NOTHING = "none";

    private final FormField name;
    private final FormField size;
    private final FormField block;
    private final FormField options;
    private final BooleanProperty thin = new SimpleBooleanProperty();
    private final BooleanProperty swap = new SimpleBooleanProperty();

    VolumeForm(Messages messages) {
        name =
                new FormField(
                        "",
                        new CoreRule(DatasetName::problem, messages.get("volume.name.missing")));
        size = new FormField("", new CoreRule(Size::problem, messages.get("volume.size.missing")));
        block = new FormField("", DatasetForm.ifAny(VolumeForm::unfitBlock));
        options = new FormField("", OptionRule.ofVolume(messages));
    }

    FormField name() {
        return name;
    }

    FormField size() {
        return size;
    }

    /// The size of its blocks; empty: as zfs chooses.
    FormField block() {
        return block;
    }

    /// Those that have no field of their own.
    FormField options() {
        return options;
    }

    /// Whether it takes room from the pool only as it is written to.
    BooleanProperty thin() {
        return thin;
    }

    /// Whether the installed system swaps to it.
    BooleanProperty swap() {
        return swap;
    }

    @Override
    public Stream<FormField> fields() {
        return Stream.of(name, size, block, options);
    }

    @Override
    public void each(Runnable changed) {
        ContentForm.super.each(changed);
        Stream.of(thin, swap).forEach(tick -> tick.subscribe((_, _) -> changed.run()));
    }

    @Override
    public VolumeConfiguration configuration() {
        return new VolumeConfiguration(name.value(), size.value(), swap.get(), given());
    }

    private SequencedMap<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        if (!block.value().isEmpty()) {
            given.put(VolumeOption.BLOCK_SIZE, block.value());
        }
        if (thin.get()) {
            given.put(RESERVED, NOTHING);
        }
        given.putAll(OptionRule.options(options.value()));
        return given;
    }

    @Override
    public void show(VolumeConfiguration volume) {
        var rest = new LinkedHashMap<>(volume.options());
        name.reset(volume.name());
        size.reset(volume.size());
        swap.set(volume.swap());
        block.reset(Optional.ofNullable(rest.remove(VolumeOption.BLOCK_SIZE)).orElse(""));
        thin.set(rest.remove(RESERVED, NOTHING));
        options.reset(OptionRule.text(rest));
    }

    private static Optional<Problem> unfitBlock(String text) {
        return VolumeOption.problem(VolumeOption.BLOCK_SIZE, text);
    }
}
