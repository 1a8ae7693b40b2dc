package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {
    @TempDir private Path reports;

    @Test
    void getsThroughAllPagesByKeyboardAlone() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).toReview().confirm().erase();

            wizard.waitForText("summary", "node01 is installed.").lint();
            wizard.tabTo("save").push(KeyCode.SPACE).waitForText("said", "report is saved");
            wizard.tabTo("reboot").push(KeyCode.SPACE).waitForText("said", "restarts");
            wizard.tabTo("next-machine").push(KeyCode.SPACE);
            wizard.waitForStatus("Choose a machine.");
            wizard.waitFor("the release", () -> calls(world).contains("release"));

            assertThat(world.node01().claim().calls())
                    .containsExactly("install " + FakeClaim.HASH, "reboot", "release");
            assertThat(reports.resolve("slipway-node01.html")).isNotEmptyFile();
        }
    }

    @Test
    void goesOnWithWhatAFailureLeftUnfinished() throws Exception {
        var failure = new DiskWriteFailed("S4EVNX0R1234A", "EIO");
        var failed = new Failed("export-pool rpool", failure, List.of("Pool rpool was created."));
        var world = World.of(FakeStory.endingWith(failed, 0), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).toReview().confirm().erase();
            wizard.waitForText("summary", "failed").lint();
            world.node01().claim().unfinished();

            wizard.tabTo("go-on").push(KeyCode.SPACE);
            wizard.waitForText("plan-hash", FakeClaim.LEFT).lint();
            wizard.tabTo("confirm-0").write("234a").waitForStatus("");
            wizard.tabTo("erase").push(KeyCode.SPACE);

            wizard.waitFor("going on", () -> calls(world).contains("resume " + FakeClaim.LEFT));
        }
    }

    @Test
    void putsBackWhatAnEarlierInstallationTookAway() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        world.node01().claim().unfinished();
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            new Walk(wizard).choose();
            wizard.waitForText("fingerprint", "8A:1F").write(Samples.CODE).push(KeyCode.ENTER);
            wizard.waitForText("unfinished", "did not reach its end").lint();

            wizard.tabTo("put-back").push(KeyCode.SPACE);
            wizard.waitForText("plan-hash", FakeClaim.LEFT).lint();
            assertThat(wizard.text("erase")).isEqualTo("_Put back the disks of node01");
            wizard.tabTo("confirm-0").write("234a").waitForStatus("");
            wizard.tabTo("erase").push(KeyCode.SPACE);

            wizard.waitFor(
                    "putting back", () -> calls(world).contains("roll back " + FakeClaim.LEFT));
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "800, 600, GERMAN"})
    void goesOnInANewSessionWithWhatIsEncrypted(double width, double height, Language language)
            throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        world.node01().claim().unfinishedWith("root-key");
        try (var wizard = new Shown(world.parts(), width, height)) {
            new Walk(wizard).choose();
            wizard.waitForText("fingerprint", "8A:1F").write(Samples.CODE).push(KeyCode.ENTER);
            wizard.waitFor("that there is something left", () -> wizard.visible("go-on"));

            wizard.tabTo("go-on").push(KeyCode.SPACE);
            wizard.waitForText("plan-hash", FakeClaim.LEFT).lint();
            wizard.tabTo("confirm-0").write("234a");
            wizard.tabTo("secret-root-key").write("correct horse").waitForStatus("").lint();
            wizard.tabTo("erase").push(KeyCode.SPACE);

            var resumed = "resume " + FakeClaim.LEFT + " with [root-key]";
            wizard.waitFor("going on", () -> calls(world).contains(resumed));
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "800, 600, GERMAN"})
    void writesTheContentsOfAWholeDisk(double width, double height, Language language)
            throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            new Walk(wizard).choose().claim();
            wizard.tabTo("whole-image").push(KeyCode.SPACE).waitForStatus("").lint();
            wizard.push(KeyCode.F10)
                    .write(Samples.RAW)
                    .push(KeyCode.ENTER)
                    .waitForText("digest", "sha256:")
                    .lint();
            wizard.tabTo("whole-disk").push(KeyCode.DOWN).push(KeyCode.ENTER);
            wizard.waitForText("whole-disk-lost", "tank").waitForStatus("").lint();
            wizard.push(KeyCode.F10).waitForStatus("").lint();
            wizard.push(KeyCode.F10).waitForText("plan-hash", FakeClaim.HASH).lint();

            wizard.tabTo("confirm-0").write("234A").waitForStatus("");
            new Walk(wizard).erase();

            wizard.waitFor("it", () -> calls(world).contains("install " + FakeClaim.HASH));
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600", "1300, 700"})
    void installsWhatWasWrittenBesideThePages(double width, double height) throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), width, height)) {
            new Walk(wizard).choose().claim();
            wizard.push(KeyCode.F8).waitFor("the text", () -> wizard.focused().equals("kdl"));
            wizard.paste("kdl", Samples.WRITTEN.replace("node01", "no_de"));
            wizard.waitForText("aside-f8", "1 to correct").lint();
            wizard.paste("kdl", Samples.WRITTEN).waitForText("aside-f8", "KDL (F8)").lint();
            wizard.push(KeyCode.ESCAPE).waitForStatus("").lint();
            wizard.push(KeyCode.F10).push(KeyCode.F10).waitForStatus("").lint();
            assertThat(wizard.typed("hostname")).isEqualTo("node01");
            wizard.push(KeyCode.F10).waitForText("plan-hash", FakeClaim.HASH).lint();
            wizard.tabTo("confirm-0").write("234A").tabTo("secret-tank-key").write("correct horse");
            wizard.waitForStatus("");
            new Walk(wizard).erase();

            wizard.waitForText("summary", "node01 is installed.");
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600", "1280, 800"})
    void cutsNothingOffInGerman(double width, double height) throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, Language.GERMAN));
        try (var wizard = new Shown(world.parts(), width, height)) {
            wizard.waitForRows("machines", 3).push(KeyCode.F9).lint().push(KeyCode.ESCAPE);
            new Walk(wizard).testNetwork();
            var walk = new Walk(wizard).choose().claim().lookAtParts().layOut().name().describe();
            assertThat(wizard.text("erase"))
                    .isEqualTo("2 Datenträger _löschen, node01 installieren");
            wizard.push(KeyCode.F8).lint();
            wizard.paste("kdl", wizard.typed("kdl") + "}");
            wizard.waitForText("aside-f8", "1 Fehler").lint();
            wizard.paste("kdl", wizard.typed("kdl").replaceFirst("}$", ""));
            wizard.push(KeyCode.F8).waitForText("plan-hash", FakeClaim.HASH);
            walk.confirm().erase();

            wizard.waitForText("summary", "node01 ist installiert.").lint();
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, GERMAN", "800, 600, ENGLISH", "1280, 800, GERMAN"})
    void findsAnImageByKeyboardAlone(double width, double height, Language language)
            throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            new Walk(wizard).choose().claim().layOut().browse().describe();

            wizard.waitForText("plan-hash", FakeClaim.HASH);
            var recent = reports.resolve("config/settings.kdl");
            assertThat(recent).content().contains(Samples.REFERENCE);
        }
    }

    @Test
    void givesAGuestAnImageThatLiesOnThisComputerByKeyboardAlone() throws Exception {
        DemoLayout.write(reports.resolve("demo"));
        var world = World.withGuest(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForRows("machines", 4).push(DOWN).push(DOWN).push(DOWN).push(DOWN);
            wizard.waitForStatus("").push(F10);
            new Walk(wizard).claim().layOut();

            wizard.tabTo("own-image").write("oci-layout:" + reports.resolve("gone")).push(ENTER);
            wizard.waitForText("banner-what", "gone").lint();
            wizard.paste("own-image", "oci-layout:" + reports.resolve("demo"));
            wizard.tabTo("give").push(SPACE);

            wizard.waitForText("own-given", "given to this guest").waitForText("digest", "sha256:");
            wizard.waitForStatus("").lint();
            assertThat(wizard.typed("reference")).startsWith("oci://operator.internal:");
        }
    }

    @Test
    void speaksAnotherLanguageAtOnceWhileNoMachineIsChosen() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForText("next", "_Next");

            wizard.set(world.parts().settings(), new Settings(Look.DARK, 16, Language.GERMAN));

            wizard.waitForText("next", "_Weiter").waitForRows("machines", 3).lint();
        }
    }

    @Test
    void looksAsTheSettingsSayAtOnce() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForText("search", "3 answered").push(KeyCode.F9);
            wizard.waitFor("the settings", () -> wizard.focused().equals("look")).lint();

            wizard.push(KeyCode.DOWN).push(KeyCode.DOWN);
            wizard.waitForText("settings-said", "settings.kdl").lint();

            assertThat(world.parts().settings().get().look()).isEqualTo(Look.CONTRAST);
            assertThat(wizard.node("look").getScene().getStylesheets())
                    .anyMatch(sheet -> sheet.endsWith("contrast.css"));
            wizard.push(KeyCode.ESCAPE);
            wizard.waitFor("the page", () -> wizard.focused().equals("machines"));
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, GERMAN", "800, 600, ENGLISH", "1280, 800, GERMAN"})
    void helpsOnEveryPageWithThatPage(double width, double height, Language language)
            throws Exception {
        var world = World.of(FakeStory.whole().hangingAt(12), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            var walk = new Walk(wizard);
            var said = new LinkedHashSet<String>();
            wizard.waitForRows("machines", 3);
            said.add(walk.help());
            walk.choose();
            said.add(walk.help());
            walk.claim();
            said.add(walk.help());
            walk.layOut();
            said.add(walk.help());
            walk.name();
            said.add(walk.help());
            walk.describe();
            said.add(walk.help());
            walk.confirm().erase();
            wizard.waitFor("the steps", () -> wizard.visible("steps"));
            said.add(walk.help());
            assertThat(said).hasSize(7).doesNotContain("");
        }
    }

    private static List<String> calls(World world) {
        return world.node01().claim().calls();
    }

    @Test
    void comesBackToThePlanAfterAFailureThatItExplains() throws Exception {
        var failure = new DiskWriteFailed("S4EVNX0R1234A", "EIO");
        var failed = new Failed("export-pool rpool", failure, List.of("Pool rpool was created."));
        var world = World.of(FakeStory.endingWith(failed, 0), reports);
        try (var wizard = new Shown(world.parts(), 1000, 700)) {
            new Walk(wizard).toReview().confirm().erase();

            wizard.waitForText("summary", "failed").lint();
            wizard.tabTo("again").push(KeyCode.SPACE);

            wizard.waitForText("plan-hash", FakeClaim.HASH);
            assertThat(wizard.focused()).isEqualTo("back");
        }
    }
}
