package dev.slipway.core.engine;

import dev.slipway.core.check.DiskInWords;
import dev.slipway.core.check.DiskUse;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.DiskStep.PartitionDisk;
import dev.slipway.core.plan.ImageStep.WriteImage;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.platform.Platform;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at the disks of an installation that stopped: those that it had not begun to clear must be as they
/// were confirmed; the others must be the same disks, with the partition table of before, or ours, or none.
final class LaterLook {
    private static final String GONE = "gone";
    private static final Set<String> TABLES = Set.of("gpt", "dos");

    private final Platform platform;
    private final Undertaking undertaking;
    private final Set<String> begun;

    LaterLook(Platform platform, Undertaking undertaking) {
        this.platform = platform;
        this.undertaking = undertaking;
        this.begun = new HashSet<>(undertaking.earlier().map(Continued::begun).orElse(List.of()));
    }

    /// @throws InstallException with `UnknownPlan` or `DiskChanged`
    void refuseOtherDisks() throws InstallException, InterruptedException {
        refuseOtherPlan();
        for (var disk : look()) {
            refuseOther(disk);
        }
    }

    /// @throws InstallException with `DiskInUse`
    void refuseUsed() throws InstallException, InterruptedException {
        for (var disk : look()) {
            var use = disk.now().use();
            if (use.isPresent()) {
                throw new InstallException(
                        new DiskInUse(disk.now().name(), DiskUse.inWords(use.get())));
            }
        }
    }

    private void refuseOtherPlan() throws InstallException {
        var actual = PlanHash.of(undertaking.plan());
        if (!actual.equals(undertaking.hash())) {
            throw new InstallException(new UnknownPlan(undertaking.hash(), actual));
        }
    }

    private record Looked(Disk then, Disk now) {
        InstallException changed() {
            return new InstallException(
                    new DiskChanged(then.name(), DiskInWords.of(then), DiskInWords.of(now)));
        }
    }

    private List<Looked> look() throws InstallException, InterruptedException {
        var there = platform.look().disks();
        var found = new java.util.ArrayList<Looked>();
        for (var disk : undertaking.plan().disks()) {
            found.add(looked(disk, there));
        }
        return found;
    }

    private static Looked looked(Disk then, List<Disk> there) throws InstallException {
        return there.stream()
                .filter(disk -> disk.id().equals(then.id()))
                .findFirst()
                .map(now -> new Looked(then, now))
                .orElseThrow(
                        () ->
                                new InstallException(
                                        new DiskChanged(then.name(), DiskInWords.of(then), GONE)));
    }

    private void refuseOther(Looked disk) throws InstallException {
        var same =
                begun(disk.then()) ? stillOurs(disk) : PlanHash.sameDisk(disk.then(), disk.now());
        if (!same) {
            throw disk.changed();
        }
    }

    private boolean begun(Disk disk) {
        return installed().steps().stream()
                .filter(ClearDisk.class::isInstance)
                .map(ClearDisk.class::cast)
                .filter(step -> step.disk().id().equals(disk.id()))
                .anyMatch(step -> begun.contains(step.id()));
    }

    private boolean stillOurs(Looked disk) {
        return PlanHash.sameIdentity(disk.then(), disk.now())
                && tables(disk.now()).allMatch(table -> known(disk.then()).anyMatch(table::equals));
    }

    /// One that is damaged has no name, and may well be what a kill left of ours.
    private Stream<String> known(Disk disk) {
        var ours =
                installed().steps().stream()
                        .filter(PartitionDisk.class::isInstance)
                        .map(PartitionDisk.class::cast)
                        .filter(step -> step.disk().id().equals(disk.id()))
                        .map(step -> step.tableId().toLowerCase(Locale.ROOT));
        var all = Stream.of(ours, ofImages(disk), tables(disk), Stream.of(""));
        return all.flatMap(each -> each);
    }

    /// What an image brings is ours too, once it is written.
    private Stream<String> ofImages(Disk disk) {
        return installed().steps().stream()
                .filter(WriteImage.class::isInstance)
                .map(WriteImage.class::cast)
                .filter(step -> step.disk().id().equals(disk.id()))
                .flatMap(step -> step.image().disk().stream())
                .map(DiskImage::tableId);
    }

    private static Stream<String> tables(Disk disk) {
        return disk.contents().stream()
                .filter(content -> TABLES.contains(content.kind()))
                .map(Content::uuid)
                .map(uuid -> uuid.toLowerCase(Locale.ROOT));
    }

    private Plan installed() {
        return undertaking.installed();
    }
}
