package dev.slipway.app.draft;

import java.util.Optional;

/// A preset, and what it would make of the chosen disks.
///
/// @param layout that it means for so many disks; empty where they do not allow it
/// @param disks how many are chosen
/// @param survives how many of them may be lost, whichever they are
/// @param capacityBytes about so many for data
public record PresetOffer(
        Preset preset, Optional<Layout> layout, int disks, int survives, long capacityBytes) {
    public static PresetOffer of(Preset preset, StorageDraft draft, int area) {
        var disks = draft.areas().get(area).placement().chosen().size();
        var layout = preset.on(disks);
        if (layout.isEmpty()) {
            return new PresetOffer(preset, layout, disks, 0, 0);
        }
        var followed = draft.with(area, it -> it.following(preset));
        return new PresetOffer(
                preset, layout, disks, followed.survives(area), followed.capacityBytes(area));
    }

    public boolean allowed() {
        return layout.isPresent();
    }
}
