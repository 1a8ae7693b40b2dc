package dev.slipway.core.check;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.inventory.Disk;
import java.util.Optional;

/// The disk that an image takes the whole of: can it be used, is it large enough, and does the image's table count in
/// its sectors?
final class DiskImageChecks {
    private static final String FIELD = "image.disk";

    private final DiskChecks disks;
    private final Optional<ResolvedImage> image;
    private final Problems problems;

    DiskImageChecks(DiskChecks disks, Optional<ResolvedImage> image, Problems problems) {
        this.disks = disks;
        this.image = image;
        this.problems = problems;
    }

    void check(ImageConfiguration wanted) {
        var contents = image.flatMap(ResolvedImage::disk);
        wanted.disk()
                .flatMap(selector -> disks.find(FIELD, selector))
                .ifPresent(disk -> check(disk, contents));
        if (contents.filter(it -> it.expandedBytes().isEmpty()).isPresent()) {
            problems.note("image-size-unknown", "image", wanted.reference());
        }
    }

    private void check(Disk disk, Optional<DiskImage> contents) {
        disks.checkDisk(FIELD, disk, contents.map(it -> it.expandedBytes().orElse(0)).orElse(0L));
        contents.ifPresent(it -> checkSectors(disk, it));
    }

    private void checkSectors(Disk disk, DiskImage contents) {
        var wanted = contents.sectorBytes().orElse(0);
        var found = disk.logicalSectorBytes();
        if (wanted != 0 && found != 0 && wanted != found) {
            problems.error("image-sectors-differ", FIELD, disk.name(), wanted, found);
        }
    }
}
