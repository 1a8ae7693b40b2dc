package dev.slipway.app;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.job.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseTest {
    private final World world;
    private final Shown wizard;

    EraseTest(@TempDir Path reports) throws Exception {
        world = World.of(FakeStory.whole().hangingAt(3), reports);
        wizard = new Shown(world.parts(), 800, 600);
        new Walk(wizard).toReview();
    }

    @AfterEach
    void close() throws Exception {
        wizard.close();
    }

    @Test
    void neverErasesByEnterNorByTheKeyThatGoesOn() {
        assertThat(wizard.focused()).as("on what keeps the disks").isEqualTo("back");
        assertThat(wizard.text("back")).isEqualTo("_Keep disks");
        new Walk(wizard).confirm();

        for (var place : List.of("confirm-0", "confirm-1", "plan", "erase")) {
            wizard.tabTo(place).push(ENTER).push(F10).settle();
        }

        assertThat(world.node01().claim().calls()).isEmpty();
        assertThat(stage()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void asksInTheWindowBeforeItCancelsWhatItErases() {
        new Walk(wizard).confirm().erase();
        wizard.waitForText("now", "Step 1 of 5").lint();

        wizard.tabTo("cancel").push(SPACE).waitFor("a question", () -> asked());
        assertThat(wizard.focused()).isEqualTo("keep-installing");
        wizard.lint().tabTo("really-cancel").push(SPACE);

        wizard.waitFor("a cancelling", () -> calls().contains("cancel"));
    }

    private boolean asked() {
        return wizard.visible("really-cancel");
    }

    private List<String> calls() {
        return world.node01().claim().calls();
    }

    private Stage stage() {
        return wizard.onScreen(() -> wizard.job().stage().get());
    }
}
