package dev.slipway.core.cli;

import dev.slipway.core.image.reference.DiskImage;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.machine.PlannedInstallation;
import dev.slipway.core.plan.Erasure;

/// A plan as people read it before they confirm it.
record PlanOnScreen(Screen screen) {
    /// @param plain whether it is of a plain machined
    void say(PlannedInstallation plan, boolean plain) {
        screen.say(plan.simulated() ? "plan.headSimulated" : "plan.head", plan.machine());
        say(plan.image());
        if (plain) {
            screen.say("plain.caution");
        }
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
        screen.say(disks);
        plan.erased().forEach(this::say);
        screen.say("plan.steps");
        plan.steps().forEach(this::say);
        screen.say("plan.hash", plan.hash());
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
