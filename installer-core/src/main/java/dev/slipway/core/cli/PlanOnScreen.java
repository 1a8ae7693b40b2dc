package dev.slipway.core.cli;

import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.plan.Erasure;
import dev.slipway.core.plan.Kept;

/// A plan as people read it before they confirm it.
record PlanOnScreen(Screen screen) {
    /// @param plain whether it is of a plain machined
    void say(PlannedInstallation plan, boolean plain) {
        screen.say(plan.simulated() ? "plan.headSimulated" : "plan.head", plan.machine());
        say(plan.image());
        if (plain) {
            screen.say("plain.caution");
        }
        plan.kept().stream()
                .limit(1) // each of them adds the same
                .forEach(kept -> screen.say("plan.adds", kept.adds()));
        sayDisksAndSteps(plan, plain ? "plain.erased" : "plan.erased");
    }

    private void say(ResolvedImage image) {
        if (image.digest().isEmpty()) {
            screen.say("plain.image", image.reference());
            return;
        }
        if (image.disk().isPresent()) {
            say(image, image.disk().get());
            return;
        }
        screen.say(
                "plan.image", image.reference(), image.platform(), Screen.size(image.sizeBytes()));
        screen.say("plan.digest", image.digest());
    }

    private void say(ResolvedImage image, DiskImage disk) {
        var size = Screen.size(image.sizeBytes());
        screen.say("plan.rawImage", image.reference(), size, disk.format());
        screen.say("plan.digest", image.digest());
        screen.say("plan.rawSystem");
    }

    /// @param disks the key of what is said of the disks
    void sayDisksAndSteps(PlannedInstallation plan, String disks) {
        sayErased(plan, disks);
        sayKept(plan);
        screen.say("plan.steps");
        plan.steps().forEach(this::say);
        screen.say("plan.hash", plan.hash());
    }

    private void sayErased(PlannedInstallation plan, String disks) {
        if (plan.erased().isEmpty()) {
            screen.say("plan.nothingErased");
            return;
        }
        screen.say(disks);
        plan.erased().forEach(this::say);
    }

    private void sayKept(PlannedInstallation plan) {
        if (!plan.kept().isEmpty()) {
            screen.say("plan.kept");
            plan.kept().forEach(this::say);
        }
    }

    private void say(Kept kept) {
        var disk = kept.disk();
        var host = kept.lastUsedBy();
        screen.say(
                "plan.keptDisk",
                disk.name(),
                (disk.vendor() + " " + disk.model()).strip(),
                Screen.size(disk.sizeBytes()),
                InventoryCommand.contents(disk),
                kept.pool(),
                kept.guid(),
                host.isEmpty() ? Screen.word("plan.unknownHost") : host);
    }

    private void say(Erasure erasure) {
        var disk = erasure.disk();
        screen.say(
                "plan.disk",
                disk.name(),
                (disk.vendor() + " " + disk.model()).strip(),
                Screen.size(disk.sizeBytes()),
                InventoryCommand.contents(disk),
                erasure.becomes());
    }

    private void say(PlannedInstallation.PlannedStep step) {
        screen.line("  " + step.id());
        step.commands().forEach(command -> screen.line("      " + command));
    }
}
