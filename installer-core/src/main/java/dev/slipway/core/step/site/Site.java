package dev.slipway.core.step.site;

import dev.slipway.core.check.DiskInWords;
import dev.slipway.core.check.DiskUse;
import dev.slipway.core.check.KeyMaterial;
import dev.slipway.core.config.EncryptionConfiguration;
import dev.slipway.core.engine.Records;
import dev.slipway.core.engine.StepContext;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.UnknownDisk;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.TargetDisk;
import dev.slipway.core.platform.Platform;
import dev.slipway.core.secret.Secret;
import dev.slipway.core.secret.Secrets;
import java.nio.file.Path;

/// Where the steps of one plan work.
///
/// @param secrets that the plan's encrypted pools need; never said, never logged
public record Site(
        Platform platform, Plan plan, Records records, Holdings holdings, Secrets secrets) {
    private static final String GONE = "gone";

    public Tools tools(StepContext context) {
        return new Tools(platform.commands(), context);
    }

    /// What zfs is given as the key of an encrypted pool.
    public Secret key(EncryptionConfiguration key) throws InstallException {
        return KeyMaterial.of(key, secrets);
    }

    /// The root of the new system.
    public Path root() {
        return platform.target();
    }

    public TargetRoot files() {
        return new TargetRoot(root());
    }

    /// Looks at the machine right before a disk is written: the one that this path leads to now must be the
    /// one that was confirmed, and nobody may use it.
    ///
    /// @return the disk as it is now
    public Disk confirmFree(TargetDisk target) throws InstallException, InterruptedException {
        var disk = confirm(target);
        var use = disk.use();
        if (use.isPresent()) {
            throw new InstallException(new DiskInUse(target.name(), DiskUse.inWords(use.get())));
        }
        return disk;
    }

    /// As [#confirmFree], of a disk that nothing was written to yet: what is on it must be what was confirmed, too.
    public void confirmUntouched(TargetDisk target) throws InstallException, InterruptedException {
        var now = confirmFree(target);
        var expected = seen(target);
        if (!PlanHash.sameDisk(expected, now)) {
            throw changed(expected, DiskInWords.of(now));
        }
    }

    /// As [#confirmFree], of a disk that this installation uses itself by now.
    public Disk confirm(TargetDisk target) throws InstallException, InterruptedException {
        var expected = seen(target);
        var now =
                platform.look().disks().stream()
                        .filter(disk -> disk.id().equals(target.id()))
                        .findFirst()
                        .orElseThrow(() -> changed(expected, GONE));
        if (!same(expected, now) || !now.path().equals(target.path())) {
            throw changed(expected, DiskInWords.of(now));
        }
        return now;
    }

    /// The disk as it was when the plan was made.
    public Disk seen(TargetDisk target) throws InstallException {
        return plan.disks().stream()
                .filter(disk -> disk.id().equals(target.id()))
                .findFirst()
                .orElseThrow(() -> new InstallException(new UnknownDisk(target.name(), "")));
    }

    private static boolean same(Disk one, Disk other) {
        return one.serial().equals(other.serial())
                && one.wwn().equals(other.wwn())
                && one.sizeBytes() == other.sizeBytes();
    }

    private static InstallException changed(Disk expected, String found) {
        return new InstallException(
                new DiskChanged(expected.name(), DiskInWords.of(expected), found));
    }
}
