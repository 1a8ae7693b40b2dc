package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.SPACE;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes a picture of every page, for somebody to look at. Needs an X display and ImageMagick's `import`:
/// `Pictures DIRECTORY WIDTH HEIGHT`.
public final class Pictures {
    private final Path directory;
    private final Shown wizard;
    private int taken;

    private Pictures(Path directory, Shown wizard) {
        this.directory = directory;
        this.wizard = wizard;
    }

    public static void main(String[] arguments) throws Exception {
        var directory = Files.createDirectories(Path.of(arguments[0]));
        var story = FakeStory.whole(120);
        var world = World.of(story, directory);
        var width = Double.parseDouble(arguments[1]);
        var height = Double.parseDouble(arguments[2]);
        var pictures = new Pictures(directory, new Shown(world.parts(), width, height));
        pictures.walk();
        world.node01().claim().unfinished();
        pictures.walkThroughUnfinished();
        pictures.wizard.close();
        System.exit(0);
    }

    private void walk() throws IOException, InterruptedException {
        wizard.waitForText("search", "3 answered").push(DOWN);
        take("machines");
        wizard.push(F10).waitForText("fingerprint", "8A:1F").write(Samples.CODE);
        take("claim");
        wizard.push(ENTER).waitForText("held", "node01").waitForStatus("");
        take("claimed");
        wizard.push(F10).push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("");
        take("storage");
        wizard.tabTo("encrypt").push(SPACE).tabTo("passphrase").write("corre");
        take("storage-encrypted");
        wizard.tabTo("encrypt").push(SPACE).waitForStatus("");
        wizard.push(F10).write("oci://registry.example.org/debian:14").push(ENTER);
        wizard.waitForText("banner-what", "debian:14");
        take("image-failed");
        wizard.erase(3).write(":13").push(ENTER).waitForText("digest", "sha256:");
        take("image");
        wizard.push(F10).write("node01").tabTo("user").write("admin");
        wizard.tabTo("password").write("secret").tabTo("password-again").write("secre");
        take("system-problem");
        wizard.write("t").tabTo("kind-0").push(javafx.scene.input.KeyCode.UP);
        wizard.tabTo("address-0").write("192.0.2.11/24").tabTo("gateway-0").write("192.0.2.1");
        wizard.tabTo("nameservers").write("192.0.2.1").waitForStatus("");
        take("system");
        wizard.push(F10).waitForText("plan-hash", "9f86");
        take("review");
        wizard.push(F8);
        take("kdl");
        wizard.paste("kdl", wizard.typed("kdl").replace("hostname \"node01", "hostname \"no_de01"));
        wizard.waitForText("aside-f8", "1 to correct");
        take("kdl-wrong");
        wizard.paste("kdl", wizard.typed("kdl").replace("no_de01", "node01"));
        wizard.waitForText("aside-f8", "KDL (F8)").push(F8).waitForText("plan-hash", "9f86");
        wizard.tabTo("confirm-0").write("234A").tabTo("confirm-1").write("678b");
        wizard.tabTo("plan").push(DOWN, DOWN).push(javafx.scene.input.KeyCode.RIGHT);
        take("review-typed");
        wizard.tabTo("erase").push(SPACE).waitForText("rates", "Download");
        wizard.waitForText("bytes", "85");
        take("install");
        wizard.waitForText("summary", "node01 is installed.");
        take("done");
    }

    /// The same machine again, whose latest installation now did not reach its end.
    private void walkThroughUnfinished() throws IOException, InterruptedException {
        wizard.tabTo("next-machine").push(SPACE).waitForText("search", "3 answered").push(DOWN);
        wizard.push(F10).waitForText("fingerprint", "8A:1F").write(Samples.CODE).push(ENTER);
        wizard.waitForText("unfinished", "did not reach its end");
        take("unfinished");
        wizard.tabTo("put-back").push(SPACE).waitForText("plan-hash", "6030");
        take("put-back");
    }

    private void take(String page) throws IOException, InterruptedException {
        wizard.settle();
        var name = "%02d-%s.png".formatted(++taken, page);
        var argv = new String[] {"import", "-window", "root", directory.resolve(name).toString()};
        var exit = new ProcessBuilder(argv).inheritIO().start().waitFor();
        System.out.println(name + " " + exit);
    }
}
