package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.alert.Alert.Severity;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with the machine, over the pages.
class AlertStripTest {
    @TempDir private Path reports;

    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "800, 600, GERMAN", "1280, 800, ENGLISH"})
    void isThereAsSoonAsTheMachineIsOursAndLeavesThePageItsRoom(
            double width, double height, Language language) throws Exception {
        var world = World.of(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        world.node01().claim().alerting(manyDisks());
        try (var wizard = new Shown(world.parts(), width, height)) {
            new Walk(wizard).choose();
            assertThat(wizard.visible("alerts")).isFalse();

            new Walk(wizard).claim();

            wizard.waitForText("alerts", "/dev/sda").lint();
            assertThat(wizard.text("alerts").lines()).hasSize(3);
            new Walk(wizard).layOut();
        }
    }

    private static Alert[] manyDisks() {
        return IntStream.range('a', 'm')
                .mapToObj(letter -> "/dev/sd" + (char) letter + " (naa.5000c500a1b2c3d4)")
                .map(disk -> new Alert(Severity.CRITICAL, Kind.DISK_FAILING, disk, "87 sectors"))
                .toArray(Alert[]::new);
    }
}
