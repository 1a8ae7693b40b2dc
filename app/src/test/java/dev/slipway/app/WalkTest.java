package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.failure.DiskFailure.DiskWriteFailed;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

            assertThat(world.node01().claim().calls())
                    .containsExactly("install " + FakeClaim.HASH, "reboot", "release");
            assertThat(reports.resolve("slipway-node01.txt")).isNotEmptyFile();
        }
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
