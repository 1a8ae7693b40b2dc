package dev.slipway.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.failure.ConfigurationFailure.UnknownPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Several machines, in text.
class FleetTextWalkTest extends OfAFleet {
    private static final String PASSWORD = "correct horse 7";

    @Test
    void installsThreeMachinesAndSaysTheOutcomeOfEach() throws Exception {
        var world = whole();
        try (var typist = new Typist(world.parts())) {
            new FleetTextWalk(typist).toReview(PASSWORD).confirm().erase();

            typist.waitFor("Step 8 of 8").waitFor("3  [this one] node03, Done, 100 %, node03 is");
            assertThat(typist.said())
                    .contains("node01 is installed.", "node02 is installed.", "counting up");
            typist.choose("n").waitFor("Step 1 of 8");
        }
        for (var place = 0; place < 3; place++) {
            assertThat(world.claim(place).calls()).contains("install " + world.claim(place).hash());
        }
    }

    @Test
    void goesOnWithOneThatFailedWhileOthersInstallAndCancelsAnother() throws Exception {
        var world = failing();
        try (var typist = new Typist(world.parts())) {
            var walk = new FleetTextWalk(typist).toReview(PASSWORD).confirm().erase();
            typist.waitFor("The installation on node02 failed.");
            typist.type("").waitFor("1  node01, Installing, 40 %, Step 3 of 5");
            typist.waitFor("2  node02, Failed").waitFor("3  [this one] node03, Installing");

            walk.select(1).waitFor("Changed so far: Pool rpool was created.").choose("g");
            typist.waitFor("Plan " + FakeClaim.LEFT).choose("g");
            typist.answer("bay 1:", "232D").answer("Type “yes”", "yes");
            typist.waitFor("The installation on node02 failed.");
            typist.waitFor("Changed so far").waitFor("Restart the machine");
            assertThat(world.claim(1).calls()).contains("resume " + FakeClaim.LEFT);

            walk.select(2).choose("c").answer("Type “yes”", "yes");
            typist.waitFor("node03 stops");
            assertThat(world.claim(0).calls()).doesNotContain("cancel");
        }
    }

    @Test
    void erasesNothingUntilWhoDoesNotFitIsLeftOut() throws Exception {
        var world = hanging();
        world.claim(1).with(Samples.inventory(List.of(Samples.disk("SMALL", "bay 1", List.of()))));
        try (var typist = new Typist(world.parts())) {
            var walk = new FleetTextWalk(typist).toReview(PASSWORD).confirm(0).confirm(2);
            typist.waitFor("node02: It has no single free disk").choose("e");
            typist.waitFor("none of the choices");

            walk.select(1)
                    .choose("l")
                    .choose("e")
                    .waitFor("Erase disks (4) and install machines (2)");
            typist.answer("Type “yes”", "").choose("e").answer("Type “yes”", "yes");
            typist.waitFor("Step 7 of 8");

            assertThat(world.claim(1).calls()).containsExactly("release");
            WaitForAsyncUtils.waitFor(10, SECONDS, () -> world.claim(2).calls().size() == 1);
        }
    }

    @Test
    void letsTheOthersBeginWhereOneRefusesThePlan() throws Exception {
        var world = hanging();
        try (var typist = new Typist(world.parts())) {
            var walk = new FleetTextWalk(typist).toReview(PASSWORD).confirm();
            world.claim(2).fails(new UnknownPlan("old", "new"));
            walk.erase();
            typist.waitFor("Step 7 of 8");

            walk.select(2).waitFor("Plan c2003b85").choose("e");
            typist.answer("bay 1:", "").answer("bay 2:", "").answer("Type “yes”", "yes");
            typist.waitFor("node03: Step ");

            assertThat(world.claim(2).calls()).hasSize(1);
        }
    }

    @Test
    void findsItsWayBackToMachinesThatInstallAlready() throws Exception {
        var world = hanging();
        world.machines().forEach(machine -> machine.installing("i-1"));
        try (var typist = new Typist(world.parts())) {
            var walk = new FleetTextWalk(typist).choose().claim(0);
            typist.waitFor("node01: Step 4 of 5");
            walk.claim(1);
            typist.waitFor("node02: Step 4 of 5");

            typist.choose("#").waitFor("Of which machine").answer("Your choice (Enter", "1");
            typist.waitFor("Hardware sheet of node01").answer("Enter for more", "n");
            typist.choose("q").waitFor("goes on without you").answer("Type “yes”", "yes");
            typist.waitForEnd();
        }
    }
}
