package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.live.stick.StickFile;
import dev.slipway.core.live.stick.StickPlan;
import dev.slipway.core.live.stick.StickTarget;
import dev.slipway.core.live.stick.StickTarget.ADisk;
import dev.slipway.core.live.stick.StickTarget.AFile;
import java.util.List;
import java.util.Optional;

/// A stick as programs read it.
///
/// @param hash what confirms it
/// @param written whether it was written, and read back; else nothing was done yet
record StickDocument(
        Target target, Image image, long dataBytes, List<Put> files, String hash, boolean written) {
    /// @param erases whether something is lost
    /// @param disk with what is on it now; empty where the target is a file
    record Target(String name, long bytes, boolean erases, Optional<Disk> disk) {}

    record Image(String file, String label, String digest) {}

    record Put(String name, long bytes, String digest) {}

    /// Before it is written: what is there counts for the hash.
    static StickDocument of(StickPlan plan) throws InstallException {
        var image = plan.image();
        return new StickDocument(
                target(plan.target()),
                new Image(image.file().toString(), image.label(), image.digest().toString()),
                plan.data().bytes(),
                plan.contents().files().stream().map(StickDocument::put).toList(),
                plan.hash(),
                false);
    }

    StickDocument afterwards() {
        return new StickDocument(target, image, dataBytes, files, hash, true);
    }

    private static Target target(StickTarget target) {
        return new Target(target.name(), target.bytes(), target.erases(), disk(target));
    }

    private static Optional<Disk> disk(StickTarget target) {
        return switch (target) {
            case ADisk(var disk) -> Optional.of(disk);
            case AFile _ -> Optional.empty();
        };
    }

    private static Put put(StickFile file) {
        return new Put(file.name(), file.bytes(), file.digest().toString());
    }
}
