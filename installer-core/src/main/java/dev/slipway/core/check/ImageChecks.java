package dev.slipway.core.check;

import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Inventory;
import java.util.Optional;

/// Does the image run on this processor, and has the machine the memory to install it?
final class ImageChecks {
    /// Below it a pool's caches and the unpacking get in each other's way.
    private static final long ADVISED_MEMORY_MEBIBYTES = 900;

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
        image.ifPresent(this::checkPlatform);
        var memory = inventory.memoryBytes() / Layout.MEBIBYTE;
        if (memory < ADVISED_MEMORY_MEBIBYTES) {
            problems.warning("little-memory", "", memory + " MiB", ADVISED_MEMORY_MEBIBYTES);
        }
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
