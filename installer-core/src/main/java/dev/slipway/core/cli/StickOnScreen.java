package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.live.stick.StickFile;
import dev.slipway.core.live.stick.StickPlan;
import dev.slipway.core.live.stick.StickTarget;
import dev.slipway.core.live.stick.StickTarget.ADisk;
import dev.slipway.core.live.stick.StickTarget.AFile;

/// A stick as people read it before they confirm it.
record StickOnScreen(Screen screen) {
    void say(StickPlan plan) throws InstallException {
        screen.say("live.write.of", plan.image().file(), plan.image().label());
        screen.say("plan.digest", plan.image().digest());
        say(plan.target());
        screen.say("live.write.data", Screen.size(plan.data().bytes()));
        plan.contents().files().forEach(this::say);
        screen.say("plan.hash", plan.hash());
    }

    private void say(StickTarget target) {
        switch (target) {
            case ADisk(var disk) -> {
                screen.say("plan.erased");
                screen.say(
                        "live.write.disk",
                        disk.name(),
                        (disk.vendor() + " " + disk.model()).strip(),
                        Screen.size(disk.sizeBytes()),
                        InventoryCommand.contents(disk));
            }
            case AFile file ->
                    screen.say(
                            file.exists() ? "live.write.over" : "live.write.file",
                            file.path(),
                            Screen.size(file.bytes()));
        }
    }

    private void say(StickFile file) {
        screen.say("live.write.put", file.name(), Screen.size(file.bytes()), file.digest());
    }
}
