package dev.slipway.core.engine;

import dev.slipway.core.check.DiskInWords;
import dev.slipway.core.check.DiskUse;
import dev.slipway.core.event.InstallEvent.Continued;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.DiskFailure.ForeignContents;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.plan.DiskStep.ClearDisk;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.platform.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks at the disks of an installation that stopped: those that it had not begun to clear must be as they
/// were confirmed; the others must be the same disks, with nothing on them but what was there before and what it wrote.
final class LaterLook {
    private static final String GONE = "gone";

    private final Platform platform;
    private final Undertaking undertaking;
    private final Set<String> begun;

    LaterLook(Platform platform, Undertaking undertaking) {
        this.platform = platform;
        this.undertaking = undertaking;
        this.begun = new HashSet<>(undertaking.earlier().map(Continued::begun).orElse(List.of()));
    }

    /// @throws InstallException with `UnknownPlan`, `DiskChanged` or `ForeignContents`
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
        var found = new ArrayList<Looked>();
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
        if (!begun(disk.then())) {
            refuseUnless(PlanHash.sameDisk(disk.then(), disk.now()), disk);
        } else {
            refuseUnless(PlanHash.sameIdentity(disk.then(), disk.now()), disk);
            refuseForeign(disk);
        }
    }

    private static void refuseUnless(boolean same, Looked disk) throws InstallException {
        if (!same) {
            throw disk.changed();
        }
    }

    private void refuseForeign(Looked disk) throws InstallException {
        var foreign = traces(disk.then()).foreign(disk.now());
        if (!foreign.isEmpty()) {
            throw new InstallException(
                    new ForeignContents(disk.now().name(), DiskInWords.contents(foreign)));
        }
    }

    private Traces traces(Disk then) {
        var plans = List.of(installed(), undertaking.plan());
        return new Traces(plans, undertaking.earlier().orElseThrow(), then);
    }

    private boolean begun(Disk disk) {
        return installed().steps().stream()
                .filter(ClearDisk.class::isInstance)
                .map(ClearDisk.class::cast)
                .filter(step -> step.disk().id().equals(disk.id()))
                .anyMatch(step -> begun.contains(step.id()));
    }

    private Plan installed() {
        return undertaking.installed();
    }
}
