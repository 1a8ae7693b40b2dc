package dev.slipway.app;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetWalkTest extends OfAFleet {
    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "1280, 800, GERMAN"})
    void installsThreeMachinesByKeyboardAlone(double width, double height, Language language)
            throws Exception {
        var world = whole();
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            new FleetWalk(wizard).toReview().confirm().erase();
            wizard.waitForText("summary", "node03").lint();
            wizard.tabTo("next-machine").push(SPACE);
            wizard.waitFor("the list", () -> wizard.focused().equals("machines"));
        }
        for (var place = 0; place < 3; place++) {
            assertThat(world.claim(place).calls()).contains("install " + world.claim(place).hash());
        }
    }

    @Test
    void goesOnWithOneThatFailedWhileOthersInstallAndCancelsAnother() throws Exception {
        var world = failing();
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            var walk = new FleetWalk(wizard).toReview().confirm().erase();
            walk.select(1);
            wizard.waitForText("summary", "node02").lint();
            wizard.tabTo("go-on").push(SPACE).waitForText("plan-hash", FakeClaim.LEFT).lint();
            wizard.tabTo("confirm-0").write("232D").tabTo("erase").push(SPACE);
            wizard.waitFor(
                    "going on", () -> world.claim(1).calls().contains("resume " + FakeClaim.LEFT));
            walk.select(2);
            wizard.tabTo("cancel").push(SPACE).tabTo("really-cancel").push(SPACE);
            wizard.waitFor("the cancelling", () -> world.claim(2).calls().contains("cancel"));
            assertThat(world.claim(0).calls()).doesNotContain("cancel");
        }
    }

    @Test
    void keepsThemAllWhileTheyAreOrderedAndFiltered() throws Exception {
        var world = hanging();
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            var walk = new FleetWalk(wizard).choose().claim();
            wizard.push(ESCAPE).push(ESCAPE).waitForRows("machines", 3);

            wizard.tabTo("filter").write("node02").waitForText("search", "still asking").lint();
            wizard.tabTo("order").push(DOWN).push(DOWN).waitForRows("machines", 3).lint();
            wizard.tabTo("filter").erase(6).write("x").erase(1).waitForStatus("");

            assertThat(wizard.job().hold().get()).isPresent();
            for (var place = 0; place < 3; place++) {
                assertThat(world.claim(place).calls()).isEmpty();
            }
            wizard.push(F10);
            walk.select(2);
            wizard.waitForText("held", "node03");
        }
    }

    @Test
    void leadsFromOneCodeToTheNextByKey() throws Exception {
        var world = hanging();
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new FleetWalk(wizard).choose().claim(0);
            wizard.push(CONTROL, PAGE_DOWN);
            wizard.waitFor("the code of node02", () -> wizard.focused().equals("code"));
            wizard.write(Samples.CODE).push(ENTER);
            wizard.waitFor("its claim", () -> wizard.visible("held"));
            wizard.push(CONTROL, PAGE_DOWN).waitForText("fingerprint", "8A:1F");
            wizard.write(Samples.CODE).push(ENTER).waitForStatus("");

            wizard.push(F7).waitForText("sheet-heading", "node03").lint();
            wizard.waitForText("part", "Example").tabTo("sheet-machine").push(UP);
            wizard.waitForText("sheet-heading", "node02").lint();
        }
    }

    @Test
    void letsTheOthersBeginWhereOneRefusesThePlanAndKeepsWhatWasTypedForIt() throws Exception {
        var world = hanging();
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            var walk = new FleetWalk(wizard).toReview().confirm();
            world.claim(2).fails(new UnknownPlan("old", "new"));
            walk.erase();
            wizard.waitFor("the second", () -> world.claim(1).calls().size() == 1);
            walk.select(2);
            wizard.waitForText("banner-what", "plan").waitForText("plan-hash", "c2003b85").lint();
            assertThat(world.claim(2).calls()).isEmpty();
            wizard.tabTo("erase").push(SPACE);
            wizard.waitFor("the third", () -> world.claim(2).calls().size() == 1);
        }
    }

    @Test
    void erasesNothingUntilWhoDoesNotFitIsLeftOut() throws Exception {
        var world = hanging();
        world.claim(1).with(Samples.inventory(List.of(Samples.disk("SMALL", "bay 1", List.of()))));
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            var walk = new FleetWalk(wizard).toReview().confirm(0).confirm(2);
            wizard.waitForText("status", "node02: It has no single free disk");
            assertThat(wizard.node("erase-all").isDisabled()).isTrue();
            walk.select(1);
            wizard.waitForText("misfit", "no single free disk")
                    .lint()
                    .tabTo("leave-out")
                    .push(SPACE)
                    .waitForRows("fleet", 2);
            wizard.waitForStatus("").tabTo("erase-all").push(SPACE);
            wizard.waitFor("the third", () -> !world.claim(2).calls().isEmpty());
            assertThat(world.claim(1).calls()).containsExactly("release");
        }
    }

    @Test
    void findsItsWayBackToMachinesThatInstallAlready() throws Exception {
        var world = hanging();
        world.machines().forEach(machine -> machine.installing("i-1"));
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            var walk = new FleetWalk(wizard).choose().claim(0);
            wizard.waitForText("now", "Step 4 of 5");
            walk.claim(1);
            wizard.waitForText("now", "Step 4 of 5");
            walk.claim(2);
            wizard.waitForText("now", "Step 4 of 5").lint();
        }
    }
}
