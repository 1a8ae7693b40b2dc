package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Takes pictures of what pages are in particular states, for somebody to look at; each in one size and look. Those of every
/// page are left by [EveryPageTest].
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesTest {
    @ParameterizedTest
    @CsvSource({
        "1024, 768, LIGHT, ENGLISH",
        "800, 600, DARK, ENGLISH",
        "1280, 800, CONTRAST, GERMAN",
    })
    void areTakenOfWhatPagesComeTo(int width, int height, Look look, Language language)
            throws Exception {
        var world = World.of(FakeStory.whole(200), Path.of("/home/tech"));
        var disks = new ArrayList<>(Samples.inventory().disks());
        disks.add(Samples.installed("SLIP1", "bay 5"));
        world.node01().claim().with(Samples.inventory(disks));
        world.parts().settings().set(new Settings(look, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            var pictures = Pictures.of(wizard, width, height, look);
            var tour = new Tour(wizard, pictures);
            tour.walk();
            world.node01().claim().unfinished();
            tour.walkThroughUnfinished();
            assertThat(Pictures.FOLDER).isDirectoryContaining("glob:**" + pictures.suffix());
        }
    }

    private record Tour(Shown wizard, Pictures pictures) {
        private void walk() throws IOException {
            wizard.waitForRows("machines", 3).push(DOWN);
            wizard.push(F10).waitForText("fingerprint", "8A:1F").write(Samples.CODE);
            wizard.push(ENTER).waitForText("held", "node01").waitForStatus("");
            wizard.push(F10).push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("");
            layOut();
            wizard.push(F10).tabTo("from-recent").push(RIGHT);
            wizard.tabTo("place").write("registry.example.org").push(ENTER);
            wizard.waitForText("browsed", ": 2.").tabTo("choices").push(DOWN);
            pictures.take("image-browse");
            wizard.tabTo("reference").write("oci://registry.example.org/debian:14").push(ENTER);
            wizard.waitForText("banner-what", "debian:14");
            pictures.take("image-failed");
            wizard.paste("reference", Samples.RAW).push(ENTER).waitForText("digest", "sha256:");
            wizard.tabTo("whole-disk").push(DOWN).push(ENTER).waitForStatus("");
            pictures.take("image-raw");
            wizard.paste("reference", Samples.REFERENCE).tabTo("reference").push(ENTER);
            wizard.waitForText("digest", "sha256:");
            describe();
            wizard.push(F10).waitForText("plan-hash", "9f86");
            write();
            wizard.tabTo("confirm-0").write("234A").tabTo("confirm-1").write("678b");
            wizard.tabTo("plan").push(DOWN, DOWN).push(RIGHT);
            wizard.tabTo("erase").push(SPACE);
            wizard.waitForText("summary", "node01");
        }

        private void layOut() throws IOException {
            wizard.tabTo("storage-tabs").push(RIGHT);
            pictures.take("storage-map");
            wizard.push(RIGHT).tabTo("add-vdev").push(SPACE);
            pictures.take("storage-vdevs");
            wizard.tabTo("vdev-remove-1").push(SPACE).tabTo("storage-tabs").push(RIGHT);
            wizard.tabTo("add-dataset").push(SPACE).write("home").tabTo("mount-0").write("/home");
            wizard.tabTo("dataset-options-0").write("compresion=zstd");
            pictures.take("storage-datasets");
            wizard.tabTo("remove-dataset-0").push(SPACE).tabTo("add-volume").push(SPACE);
            wizard.write("vm0").tabTo("volume-size-0").write("20G").tabTo("volume-thin-0");
            pictures.take("storage-volumes");
            wizard.tabTo("remove-volume-0").push(SPACE).tabTo("storage-tabs").push(RIGHT);
            wizard.tabTo("encrypt").push(SPACE).tabTo("passphrase").write("corre");
            pictures.take("storage-pool");
            wizard.tabTo("encrypt").push(SPACE).waitForStatus("");
            addPool();
            wizard.tabTo("storage-tabs").push(RIGHT).tabTo("adopt-none").push(DOWN);
            wizard.tabTo("boot-environment").write("trixie");
            pictures.take("storage-adopt");
            wizard.tabTo("adopt-1").push(UP).waitForStatus("");
        }

        private void addPool() throws IOException {
            wizard.tabTo("area-add").push(SPACE).tabTo("storage-tabs").push(RIGHT).push(RIGHT);
            wizard.tabTo("disks").push(DOWN).push(SPACE).waitForStatus("");
            pictures.take("storage-pools");
            wizard.tabTo("storage-tabs").push(RIGHT);
            pictures.take("storage-pools-map");
            wizard.tabTo("area-remove").push(SPACE).waitForStatus("");
            wizard.tabTo("storage-tabs").push(RIGHT).push(RIGHT).push(RIGHT);
        }

        private void describe() throws IOException {
            wizard.push(F10).write("node01").tabTo("user").write("admin");
            wizard.tabTo("password").write("secret").tabTo("password-again").write("secret");
            wizard.tabTo("kind-0").push(UP);
            wizard.tabTo("address-0").write("192.0.2.11/24").tabTo("gateway-0").write("192.0.2.1");
            wizard.tabTo("nameservers").write("192.0.2.1").waitForStatus("");
            wizard.tabTo("add-vlan").push(SPACE).tabTo("vlan-id-1").write("10");
            wizard.tabTo("add-bond").push(SPACE).tabTo("bond-mode-2").push(DOWN);
            pictures.take("system-bond");
            wizard.tabTo("remove-2").push(SPACE).tabTo("remove-1").push(SPACE).waitForStatus("");
        }

        private void write() throws IOException {
            wizard.push(F8);
            wizard.paste(
                    "kdl", wizard.typed("kdl").replace("hostname \"node01", "hostname \"no_de01"));
            wizard.waitForText("aside-f8", "1 ");
            pictures.take("kdl-wrong");
            wizard.paste("kdl", wizard.typed("kdl").replace("no_de01", "node01"));
            wizard.waitFor("no problem", () -> !wizard.text("aside-f8").contains("1 "));
            wizard.push(F8).waitForText("plan-hash", "9f86");
        }

        /// The same machine again, whose latest installation now did not reach its end.
        private void walkThroughUnfinished() throws IOException {
            wizard.tabTo("next-machine").push(SPACE).waitForRows("machines", 3).push(DOWN);
            wizard.push(F10).waitForText("fingerprint", "8A:1F").write(Samples.CODE).push(ENTER);
            wizard.waitFor("that there is something left", () -> wizard.visible("put-back"));
            pictures.take("unfinished");
        }
    }
}
