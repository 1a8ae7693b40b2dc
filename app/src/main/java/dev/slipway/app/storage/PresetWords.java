package dev.slipway.app.storage;

import dev.slipway.app.draft.Preset;
import dev.slipway.app.draft.PresetOffer;
import dev.slipway.app.text.Messages;

/// What presets are called, and what they promise.
record PresetWords(Messages messages) {
    String name(Preset preset) {
        return switch (preset) {
            case SINGLE -> messages.get("preset.single");
            case MIRROR -> messages.get("preset.mirror");
            case STRIPED_MIRRORS -> messages.get("preset.striped");
            case RAIDZ1 -> messages.get("preset.raidz1");
            case RAIDZ2 -> messages.get("preset.raidz2");
            case RAIDZ3 -> messages.get("preset.raidz3");
            case EXT4 -> messages.get("preset.ext4");
            case XFS -> messages.get("preset.xfs");
            case BTRFS -> messages.get("preset.btrfs");
        };
    }

    String safety(PresetOffer offer) {
        return survives(offer.survives(), offer.disks()) + " " + redundancy(offer);
    }

    private String survives(int survives, int disks) {
        return switch (survives) {
            case 0 -> messages.get("preset.survives.none");
            case 1 -> messages.get("preset.survives.one", disks);
            default -> messages.get("preset.survives.many", survives, disks);
        };
    }

    private String redundancy(PresetOffer offer) {
        return switch (offer.layout().orElseThrow()) {
            case SINGLE -> messages.get("preset.redundancy.single");
            case MIRROR -> messages.get("preset.redundancy.mirror");
            case STRIPED_MIRRORS -> messages.get("preset.redundancy.striped");
            case RAIDZ1 -> messages.get("preset.redundancy.raidz1");
            case RAIDZ2 -> messages.get("preset.redundancy.raidz", 2);
            case RAIDZ3 -> messages.get("preset.redundancy.raidz", 3);
        };
    }

    /// Why the chosen disks do not allow it.
    String needs(Preset preset) {
        return switch (preset) {
            case SINGLE -> messages.get("storage.needs.one");
            case STRIPED_MIRRORS -> messages.get("storage.needs.pairs", preset.minimumDisks());
            case EXT4, XFS, BTRFS -> messages.get("storage.needs.any");
            case MIRROR, RAIDZ1, RAIDZ2, RAIDZ3 ->
                    messages.get("storage.needs.many", preset.minimumDisks());
        };
    }
}
