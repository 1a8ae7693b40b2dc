package dev.slipway.app.draft;

import dev.slipway.core.config.Sketch;
import dev.slipway.core.config.Sketch.Part;
import dev.slipway.core.config.SystemConfiguration;
import java.util.Optional;

/// What pages decided so far, each its part.
public record Decided(
        Optional<StorageDraft> storage,
        Optional<ImageDraft> image,
        Optional<SystemConfiguration> system) {
    static final Decided NOTHING =
            new Decided(Optional.empty(), Optional.empty(), Optional.empty());

    Decided withStorage(Optional<StorageDraft> now) {
        return new Decided(now, image, system);
    }

    Decided withImage(Optional<ImageDraft> now) {
        return new Decided(storage, now, system);
    }

    Decided withSystem(SystemConfiguration now) {
        return new Decided(storage, image, Optional.of(now));
    }

    boolean decides(Part part) {
        return switch (part) {
            case STORAGE -> storage.isPresent();
            case IMAGE -> image.isPresent();
            case SYSTEM -> system.isPresent();
        };
    }

    /// Whether every part is.
    boolean whole() {
        return storage.isPresent() && image.isPresent() && system.isPresent();
    }

    Sketch sketch() {
        return new Sketch(
                storage.map(StorageDraft::pools).orElse(Sketch.NOTHING.pools()),
                storage.map(StorageDraft::groups).orElse(Sketch.NOTHING.disks()),
                image.map(ImageDraft::named),
                storage.flatMap(StorageDraft::bootEnvironment),
                system);
    }
}
