package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// As [PicturesTest], where three machines get one configuration.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class FleetPicturesTest {
    private static final Failed FAILED =
            new Failed(
                    "export-pool rpool",
                    new DiskWriteFailed("S4EVNX0R1233D", "EIO"),
                    List.of("Pool rpool was created."));

    @ParameterizedTest
    @CsvSource({
        "1024, 768, LIGHT, ENGLISH",
        "800, 600, DARK, ENGLISH",
        "1280, 800, CONTRAST, GERMAN",
    })
    void areTakenOfSeveralMachines(int width, int height, Look look, Language language)
            throws Exception {
        var world =
                FleetWorld.of(
                        Path.of("/home/tech"),
                        FakeStory.whole(120),
                        FakeStory.whole(160),
                        FakeStory.endingWith(FAILED, 0));
        world.parts().settings().set(new Settings(look, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            var pictures = Pictures.of(wizard, width, height, look);
            take(new FleetWalk(wizard), pictures);
            assertThat(Pictures.FOLDER).isDirectoryContaining("glob:**" + pictures.suffix());
        }
    }

    private static void take(FleetWalk walk, Pictures pictures) throws Exception {
        var wizard = walk.wizard();
        wizard.waitForRows("machines", 3).push(DOWN).push(SHIFT, DOWN).push(SHIFT, DOWN);
        wizard.waitForStatus("");
        pictures.take("fleet-machines");
        wizard.push(F10).waitForRows("fleet", 3);
        walk.claim(0).select(1);
        wizard.waitForText("fingerprint", "8A:1F");
        pictures.take("fleet-claim");
        walk.claim(1).claim(2);
        wizard.waitForStatus("").push(F10);
        walk.layOut();
        wizard.waitFor("the image page", () -> wizard.visible("reference"));
        walk.name();
        wizard.waitFor("the system page", () -> wizard.visible("hostname"));
        pictures.take("fleet-system");
        wizard.tabTo("kind-0").push(UP);
        wizard.tabTo("address-0").write("192.0.2.11/24").tabTo("gateway-0").write("192.0.2.1");
        wizard.tabTo("hostname");
        walk.describe();
        walk.confirm(0).confirm(1).select(1);
        pictures.take("fleet-review");
        walk.confirm(2).erase();
        walk.select(0);
        wizard.waitForMostOfAStep();
        pictures.take("fleet-install");
        walk.select(2);
        wizard.waitForText("summary", "node03");
        pictures.take("fleet-failed");
        walk.select(0);
        wizard.waitFor("the end of all", () -> wizard.visible("next-machine"));
        pictures.take("fleet-done");
    }
}
