package dev.slipway.app.review;

import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.FullnessWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Quantities;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.plan.Kept;

/// A disk of a plan, and what becomes of what is on it, as people read it.
///
/// @param full what is on it and how much of it is used
record LossWords(Purpose purpose, Messages messages, FullnessWords full) {
    String bay(Disk disk) {
        return disks().bay(disk);
    }

    String identity(Disk disk) {
        return disk.name() + "\n" + disks().model(disk) + ", " + Quantities.bytes(disk.sizeBytes());
    }

    /// What is on the disk now; of an unfinished installation, what was on it when it was planned.
    String fate(Erasure erasure) {
        var contents = full.contents(erasure.disk());
        return purpose == Purpose.ROLL_BACK
                ? contents
                : messages.get("review.becomes", contents, erasure.becomes());
    }

    String fate(Kept kept) {
        return messages.get(
                "review.kept",
                disks().contents(kept.disk()),
                kept.pool(),
                kept.lastUsedBy(),
                kept.adds());
    }

    /// Over what becomes of the disks.
    String head() {
        return switch (purpose) {
            case INSTALL -> messages.get("review.lost");
            case RESUME -> messages.get("review.was");
            case ROLL_BACK -> messages.get("review.restored");
        };
    }

    private DiskWords disks() {
        return new DiskWords(messages);
    }
}
