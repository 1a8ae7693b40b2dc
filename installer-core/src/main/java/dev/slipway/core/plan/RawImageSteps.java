package dev.slipway.core.plan;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.DiskStep.MoveBackupTable;
import dev.slipway.core.plan.DiskStep.SaveDisk;
import dev.slipway.core.plan.ImageStep.VerifySignature;
import dev.slipway.core.plan.ImageStep.WriteImage;
import java.util.ArrayList;
import java.util.List;

/// The order of the steps where the image is the contents of a whole disk. There is no place on it for a copy of the
/// journal: it is the image's from the first byte to the last.
record RawImageSteps(ImageConfiguration wanted, DiskChoice disks, ResolvedImage image) {
    List<Step> steps() throws InstallException {
        if (disks.all().size() != 1 || image.disk().isEmpty()) {
            throw new InstallException(new BadConfiguration(1, "no disk, or no disk image"));
        }
        var steps = new ArrayList<Step>();
        wanted.signatureKey()
                .map(key -> new VerifySignature(image, key, wanted.plainHttp()))
                .ifPresent(steps::add); // before anything is written
        for (var chosen : disks.all()) {
            steps.add(new SaveDisk(chosen.target(), SavedAreas.of(chosen)));
            steps.add(new ClearDisk(chosen.target()));
            steps.add(writeImage(chosen.target()));
            steps.add(new MoveBackupTable(chosen.target()));
        }
        return steps;
    }

    private WriteImage writeImage(TargetDisk disk) {
        return new WriteImage(image, wanted.plainHttp(), wanted.mirrors(), disk);
    }
}
