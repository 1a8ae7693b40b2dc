package dev.slipway.core.engine;

import dev.slipway.core.check.DiskInWords;
import dev.slipway.core.check.DiskUse;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import dev.slipway.core.failure.DiskFailure.DiskChanged;
import dev.slipway.core.failure.DiskFailure.DiskInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.plan.Plan;
import dev.slipway.core.plan.PlanHash;
import dev.slipway.core.plan.Planner;
import dev.slipway.core.platform.Platform;

/// Looks at the machine once more before the first step, and refuses one that no longer is what was
/// confirmed.
final class SecondLook {
    private static final String GONE = "gone";

    private final Platform platform;

    SecondLook(Platform platform) {
        this.platform = platform;
    }

    /// @return the plan, made anew from what is there now
    /// @throws InstallException with `UnknownPlan`, `DiskChanged` or `DiskInUse`
    Plan at(Confirmed confirmed) throws InstallException, InterruptedException {
        refuseOther(confirmed.hash(), confirmed.plan());
        var inventory = platform.look();
        for (var disk : confirmed.plan().disks()) {
            refuseChanged(disk, inventory);
        }
        var again = planned(confirmed, inventory);
        refuseOther(confirmed.hash(), again);
        return again;
    }

    private static Plan planned(Confirmed confirmed, Inventory inventory) throws InstallException {
        var plan = confirmed.plan();
        return Planner.plan(
                plan.machine(),
                confirmed.configuration(),
                plan.configuration(),
                inventory,
                plan.image());
    }

    private static void refuseOther(String confirmed, Plan plan) throws InstallException {
        var actual = PlanHash.of(plan);
        if (!actual.equals(confirmed)) {
            throw new InstallException(new UnknownPlan(confirmed, actual));
        }
    }

    private static void refuseChanged(Disk then, Inventory inventory) throws InstallException {
        var now = inventory.disks().stream().filter(disk -> disk.id().equals(then.id())).findAny();
        if (now.isEmpty()) {
            throw new InstallException(new DiskChanged(then.name(), DiskInWords.of(then), GONE));
        }
        refuseUsed(now.get());
        if (!PlanHash.sameDisk(then, now.get())) {
            throw new InstallException(
                    new DiskChanged(then.name(), DiskInWords.of(then), DiskInWords.of(now.get())));
        }
    }

    private static void refuseUsed(Disk disk) throws InstallException {
        var use = disk.use();
        if (use.isPresent()) {
            throw new InstallException(new DiskInUse(disk.name(), DiskUse.inWords(use.get())));
        }
    }
}
