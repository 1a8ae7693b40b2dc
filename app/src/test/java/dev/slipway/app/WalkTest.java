package dev.slipway.app;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
    @TempDir private Path reports;

    @Test
    void getsThroughAllPagesByKeyboardAlone() throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForText("search", "3 answered").push(DOWN).push(F10);
            wizard.waitForText("fingerprint", "8A:1F").write(Samples.CODE).push(ENTER);
            wizard.waitForText("held", "node01").waitForStatus("").push(F10);
            wizard.push(DOWN).push(SPACE).push(DOWN).push(SPACE).waitForStatus("").push(F10);
            wizard.write(Samples.REFERENCE).push(ENTER).waitForText("digest", "sha256:").push(F10);
            wizard.write("node01").tabTo("user").write("admin");
            wizard.tabTo("password").write("secret").tabTo("password-again").write("secret");
            wizard.waitForStatus("").push(F10);
            wizard.waitForText("plan-hash", FakeClaim.HASH);
            wizard.tabTo("confirm-0").write("234A").tabTo("confirm-1").write("678b");
            wizard.tabTo("erase").push(SPACE);
            wizard.waitForText("summary", "node01 is installed.");

            assertThat(world.node01().claim().calls()).containsExactly("install " + FakeClaim.HASH);
        }
    }
}
