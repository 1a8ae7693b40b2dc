package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.SPACE;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every page, and all that stands beside the pages, in three sizes and three looks: nothing is cut off, nothing lies over
/// something else. Where the property `pictures` names a folder, their pictures are left there (see CONTRIBUTING.md).
class EveryPageTest {
    private final FakeStory story = FakeStory.whole().hangingAt(27);
    private final World world = World.of(story, Path.of("/home/tech"));

    @Test
    void isWholeInEnglish() throws Exception {
        see(Language.ENGLISH, Look.LIGHT, Look.DARK);
    }

    @Test
    void isWholeInGerman() throws Exception {
        see(Language.GERMAN, Look.CONTRAST);
    }

    private void see(Language language, Look... pictured) throws Exception {
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            var ways = new NineWays(wizard, world.parts().settings(), language, pictured);
            new Tour(wizard, ways).walk(story);
        }
    }

    private record Tour(Shown wizard, NineWays ways) {
        private void walk(FakeStory story) throws IOException {
            find();
            claim();
            decide();
            install(story);
        }

        private void find() throws IOException {
            wizard.waitForRows("machines", 3).push(DOWN).waitForStatus("");
            ways.see("machines");
            wizard.push(F6).tabTo("network-test").push(SPACE);
            wizard.waitForText("network-fact", "192.0.2.7/24");
            ways.see("network");
            wizard.push(F6).push(F1).waitFor("the help", () -> wizard.visible("help-decides"));
            ways.see("help");
            wizard.push(F1).push(F9).waitFor("the settings", () -> wizard.visible("look"));
            ways.see("settings");
            wizard.push(F9);
        }

        private void claim() throws IOException {
            wizard.push(F10).waitForText("fingerprint", "8A:1F");
            ways.see("claim");
            wizard.tabTo("code").write(Samples.CODE).push(ENTER);
            wizard.waitForText("held", "node01").waitForStatus("");
            ways.see("claimed");
            wizard.push(F7).waitForText("part", "Example");
            ways.see("sheet");
            wizard.push(F7);
        }

        private void decide() throws IOException {
            wizard.push(F10).push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("");
            ways.see("storage");
            wizard.push(F10).write(Samples.REFERENCE).push(ENTER);
            wizard.waitForText("digest", "sha256:").waitForStatus("");
            ways.see("image");
            wizard.push(F10).write("node01").tabTo("user").write("admin");
            wizard.tabTo("password").write("secret").tabTo("password-again").write("secret");
            wizard.waitForStatus("");
            ways.see("system");
        }

        private void install(FakeStory story) throws IOException {
            wizard.push(F10).waitForText("plan-hash", "9f86").push(F8);
            ways.see("kdl");
            wizard.push(F8).tabTo("confirm-0").write("234A").tabTo("confirm-1").write("678b");
            wizard.waitForStatus("");
            ways.see("review-typed");
            wizard.tabTo("erase").push(SPACE).waitForMostOfAStep();
            ways.see("install");
            story.goOn();
            wizard.waitForText("summary", "node01");
            ways.see("done");
        }
    }
}
