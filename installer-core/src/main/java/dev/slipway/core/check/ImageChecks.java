package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import java.util.Optional;

/// Does the image run on this processor?
final class ImageChecks {
    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Optional<ResolvedImage> image;
    private final Problems problems;

    ImageChecks(
            MachineConfiguration configuration,
            Inventory inventory,
            Optional<ResolvedImage> image,
            Problems problems) {
        this.configuration = configuration;
        this.inventory = inventory;
        this.image = image;
        this.problems = problems;
    }

    void check() {
        image.filter(found -> found.disk().isEmpty()).ifPresent(this::checkPlatform);
    }

    /// `linux/amd64`; a variant may follow: `linux/arm64/v8`.
    private void checkPlatform(ResolvedImage resolved) {
        var parts = resolved.platform().split("/");
        var architecture = inventory.processor().architecture();
        if (parts.length < 2 || !parts[1].equals(architecture)) {
            problems.error(
                    "wrong-architecture",
                    "image",
                    configuration.image().reference(),
                    resolved.platform(),
                    architecture);
        }
    }
}
