package dev.slipway.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.failure.ConnectionFailure.LeaseLapsed;
import dev.slipway.core.failure.ConnectionFailure.NotClaimed;
import dev.slipway.core.image.layout.DemoImage;
import dev.slipway.core.image.registry.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What goes wrong around the wizard: each time a page says what happened and what to do, and going on works.
class BadPathTest {
    @TempDir private Path folder;

    @Test
    void claimsAgainWhenSomebodyElseTookTheMachineOver() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            toStorage(wizard);
            takeOver(machine);

            lookAgain(wizard);
            wizard.waitForText("banner-what", "has lapsed").lint();
            wizard.waitForStatus("Claim the machine.").push(ESCAPE);
            wizard.waitForText("claim-state", "Held by").lint();
            wizard.tabTo("take-over").push(SPACE);
            claim(wizard);

            wizard.push(DOWN).push(SPACE).waitForStatus("");
        }
    }

    @Test
    void claimsAgainWhenMachinedWasKilledAndIsBack() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            toStorage(wizard);
            var port = machine.daemon().address().port();
            machine.daemon().close();

            lookAgain(wizard);
            waitForRemedy(wizard).lint();
            try (var back = machine.back(folder, port)) {
                WaitForAsyncUtils.waitFor(20, SECONDS, () -> lostAtLast(wizard));
                wizard.push(ESCAPE);
                wizard.waitForText("claim-state", "Available").lint();
                claim(wizard);

                wizard.push(DOWN).push(SPACE).waitForStatus("");
                assertThat(back.holder()).isPresent();
            }
        }
    }

    @Test
    void takesAnotherRegistryWhenOneIsDown() throws Exception {
        try (var machine = RealMachine.issued(folder);
                var wizard = new Shown(machine.parts(), 800, 600)) {
            toStorage(wizard);
            wizard.push(DOWN).push(SPACE).waitForStatus("").push(F10);
            var gone = machine.image();
            machine.registry().close();

            wizard.write(gone).tabTo("plain-http").push(SPACE).tabTo("resolve").push(SPACE);
            waitForRemedy(wizard).lint();
            var layout = Map.of(DemoImage.REPOSITORY, folder.resolve("image"));
            try (var other = EmbeddedRegistry.start(layout)) {
                wizard.paste(
                        "reference",
                        gone.replace(machine.registry().authority(), other.authority()));
                wizard.tabTo("resolve").push(SPACE).waitForText("digest", "sha256:");
                wizard.waitForStatus("").lint();
            }
        }
    }

    @Test
    void forgetsADiskThatWasPulledAndTakesAnother() throws Exception {
        var world = World.of(FakeStory.whole(), folder);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).choose().claim();
            wizard.push(DOWN).push(SPACE).waitForStatus("");
            var left = Samples.inventory().disks();
            world.node01().claim().with(Samples.inventory(left.subList(1, left.size())));

            lookAgain(wizard);
            wizard.waitForRows("disks", left.size() - 1).waitForStatus("Choose the disks.").lint();
            wizard.tabTo("disks").push(DOWN).push(SPACE).waitForStatus("").push(F10);

            new Walk(wizard).name().describe();
            wizard.waitForText("erase", "1 disk");
            assertThat(wizard.visible("confirm-0")).isTrue();
        }
    }

    @Test
    void findsAnInstallationAgainThatSomebodyElseTookOver() throws Exception {
        var story = FakeStory.whole().failingAt(6, new LeaseLapsed("node01"));
        var world = World.of(story, folder);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).toReview().confirm();
            world.node01().installing("i-1");
            new Walk(wizard).erase();

            wizard.waitFor("the claim", () -> wizard.visible("code"));
            wizard.waitForText("notice", "lease on node01 has lapsed").lint();
            wizard.tabTo("code").write(Samples.CODE).push(ENTER);

            wizard.waitForText("summary", "node01 is installed.");
            assertThat(world.node01().claim().calls()).containsExactly("install " + FakeClaim.HASH);
        }
    }

    @Test
    void goesOnWithAnInstallationWhoseMachinedWasKilledAndIsBack() throws Exception {
        var story = FakeStory.whole().failingAt(6, new NotClaimed("node01"));
        var world = World.of(story, folder);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).toReview().confirm();
            world.node01().claim().unfinished();
            new Walk(wizard).erase();

            wizard.waitForText("notice", "node01 is not claimed by you").lint();
            wizard.tabTo("code").write(Samples.CODE).push(ENTER);
            wizard.waitForText("unfinished", "did not reach its end").lint();
            wizard.tabTo("go-on").push(SPACE).waitForText("plan-hash", FakeClaim.LEFT);
            wizard.tabTo("confirm-0").write("234A").tabTo("erase").push(SPACE);

            wizard.waitForText("summary", "node01 is installed.");
            assertThat(world.node01().claim().calls())
                    .containsExactly("install " + FakeClaim.HASH, "resume " + FakeClaim.LEFT);
        }
    }

    @Test
    void watchesTheInstallationAgainAfterTheWindowWasClosedAndOpened() throws Exception {
        var world = World.of(FakeStory.whole().hangingAt(6), folder);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).toReview().confirm().erase();
            wizard.waitForText("now", "Step 2 of 5");
        }
        assertThat(world.node01().claim().calls()).containsExactly("install " + FakeClaim.HASH);
        world.node01().installing("i-1");

        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).choose();
            wizard.waitForText("fingerprint", "8A:1F").write(Samples.CODE).push(ENTER);

            wizard.waitForText("now", "Step 2 of 5").lint();
            wizard.waitFor("its log", () -> wizard.visible("log"));
        }
        assertThat(world.node01().claim().calls()).containsExactly("install " + FakeClaim.HASH);
    }

    @Test
    void saysThatTheMachineWasLostWhileAKeyWasHeldDown() throws Exception {
        var world = World.of(FakeStory.whole(), folder);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).choose().claim().layOut();
            wizard.tabTo("reference").write(Samples.REFERENCE);
            lose(wizard);
            wizard.push(ENTER).waitForText("banner-what", "not claimed").lint();
            wizard.waitForStatus("Claim the machine.");

            wizard.push(ESCAPE).waitForText("fingerprint", "8A:1F");
            wizard.tabTo("code").write(Samples.CODE);
            wizard.push(ENTER).waitForText("held", "node01").waitForStatus("").push(F10);
            wizard.waitForStatus("").push(F10).push(ENTER);
            wizard.waitForText("digest", "sha256:").push(F10);
            new Walk(wizard).describe().confirm();
            lose(wizard);
            new Walk(wizard).erase();
            wizard.waitForText("banner-what", "not claimed").lint();
            assertThat(world.node01().claim().calls()).isEmpty();
        }
    }

    private static void lose(Shown wizard) {
        wizard.onScreen(
                () -> {
                    wizard.job().lost();
                    return true;
                });
    }

    @Test
    void choosesAnotherMachineWhenTheOneThatAnsweredHasVanished() throws Exception {
        var world = World.of(FakeStory.whole(), folder);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForRows("machines", 3).push(DOWN).push(DOWN).waitForStatus("").push(F10);

            wizard.waitForText("banner-what", "192.0.2.12").lint().push(ESCAPE);
            wizard.tabTo("machines").push(UP).push(F10);

            wizard.waitForText("fingerprint", "8A:1F");
        }
    }

    private static void toStorage(Shown wizard) {
        wizard.waitForText("search", "1 answered").push(DOWN).waitForStatus("").push(F10);
        claim(wizard);
    }

    private static void claim(Shown wizard) {
        wizard.tabTo("code").write(RealMachine.CODE.text()).push(ENTER);
        wizard.waitForText("held", "").waitForStatus("").push(F10);
    }

    /// The connection is there again within a few tries.
    private static boolean lostAtLast(Shown wizard) {
        lookAgain(wizard);
        return wizard.text("status").equals("Claim the machine.");
    }

    private static void lookAgain(Shown wizard) {
        wizard.tabTo("look-again").push(SPACE);
    }

    private static Shown waitForRemedy(Shown wizard) {
        return wizard.waitFor("what to do", () -> !wizard.text("banner-remedy").isEmpty());
    }

    private static void takeOver(RealMachine machine) throws Exception {
        var address = machine.daemon().address();
        try (var other = machine.parts().connector().connect(address, "")) {
            var _ = other.claim(RealMachine.CODE, true);
        }
    }
}
