package dev.slipway.app.storage;

import dev.slipway.app.draft.VdevDraft;
import dev.slipway.app.text.Messages;
import dev.slipway.core.config.VdevKind;

/// What vdevs are called.
record VdevWords(Messages messages) {
    /// As the plan names it.
    String name(int vdev, VdevDraft draft) {
        return draft.kind().word() + "-" + vdev;
    }

    String kind(VdevKind kind) {
        return switch (kind) {
            case STRIPE -> messages.get("vdev.kind.stripe");
            case MIRROR -> messages.get("vdev.kind.mirror");
            case RAIDZ1 -> messages.get("vdev.kind.raidz1");
            case RAIDZ2 -> messages.get("vdev.kind.raidz2");
            case RAIDZ3 -> messages.get("vdev.kind.raidz3");
            case SPARE -> messages.get("vdev.kind.spare");
            case LOG -> messages.get("vdev.kind.log");
            case CACHE -> messages.get("vdev.kind.cache");
            case SPECIAL -> messages.get("vdev.kind.special");
            case DEDUP -> messages.get("vdev.kind.dedup");
        };
    }
}
