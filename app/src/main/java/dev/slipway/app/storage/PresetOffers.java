package dev.slipway.app.storage;

import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Every preset, in order, that what is worked on could be, whether its disks allow it or not.
final class PresetOffers {
    private final ReadOnlyObjectWrapper<List<PresetOffer>> all =
            new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<PresetOffer>> all() {
        return all.getReadOnlyProperty();
    }

    void look(Worked now) {
        all.set(fitting(now).map(it -> PresetOffer.of(it, now.draft(), now.at())).toList());
    }

    /// Only the system can go into a partition.
    private static Stream<Preset> fitting(Worked now) {
        return Arrays.stream(Preset.values()).filter(it -> it.isPool() || now.isSystem());
    }
}
