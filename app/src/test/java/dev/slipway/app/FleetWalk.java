package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;

import dev.slipway.app.fake.Samples;
import java.util.List;

/// The way of a technician who installs three machines at once, by keyboard alone.
record FleetWalk(Shown wizard) {
    private static final List<String> TAILS =
            List.of("234A", "678b", "232d", "672e", "233d", "673e");

    FleetWalk toReview() {
        return choose().claim().layOut().name().describe();
    }

    FleetWalk choose() {
        wizard.waitForRows("machines", 3).push(DOWN).push(SHIFT, DOWN).push(SHIFT, DOWN);
        wizard.waitForStatus("").lint().push(F10);
        wizard.waitForRows("fleet", 3);
        return this;
    }

    /// Each with the code on its own console.
    FleetWalk claim() {
        claim(0).claim(1).claim(2);
        wizard.waitForStatus("").lint().push(F10);
        return this;
    }

    FleetWalk claim(int machine) {
        select(machine);
        wizard.waitForText("fingerprint", "8A:1F").lint();
        wizard.tabTo("code").write(Samples.CODE).push(ENTER);
        wizard.waitFor("the claim", () -> wizard.visible("held") || wizard.visible("steps"));
        return this;
    }

    FleetWalk select(int machine) {
        wizard.tabTo("fleet").push(HOME);
        for (var row = 0; row < machine; row++) {
            wizard.push(DOWN);
        }
        return this;
    }

    FleetWalk layOut() {
        new Walk(wizard).layOut();
        return this;
    }

    FleetWalk name() {
        new Walk(wizard).name();
        return this;
    }

    FleetWalk describe() {
        new Walk(wizard).fillIn();
        select(0);
        wizard.waitForText("plan-hash", "9f86").lint();
        return this;
    }

    /// What is asked for of each disk of each machine.
    FleetWalk confirm() {
        confirm(0).confirm(1).confirm(2);
        wizard.waitFor("all confirmed", () -> !wizard.node("erase-all").isDisabled());
        return this;
    }

    FleetWalk confirm(int machine) {
        select(machine);
        wizard.tabTo("confirm-0").write(TAILS.get(2 * machine));
        wizard.tabTo("confirm-1").write(TAILS.get(2 * machine + 1));
        return this;
    }

    FleetWalk erase() {
        wizard.lint().tabTo("erase-all").push(SPACE);
        return this;
    }
}
