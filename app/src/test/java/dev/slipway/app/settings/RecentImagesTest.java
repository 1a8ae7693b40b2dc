package dev.slipway.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentImagesTest {
    @TempDir private Path folder;
    private SettingsFile file;
    private RecentImages images;

    @BeforeEach
    void nothingIsKept() {
        file = new SettingsFile(folder.resolve("settings.kdl"));
        images = new RecentImages(file);
    }

    @Test
    void areTheLatestFirstEachOnce() throws Exception {
        images.remember(image("a"));
        images.remember(image("b"));

        assertThat(images.remember(image("a"))).containsExactly(image("a"), image("b"));
        assertThat(images.read()).containsExactly(image("a"), image("b"));
    }

    @Test
    void areNoMoreThanADozen() throws Exception {
        for (var each = 0; each < 20; each++) {
            images.remember(image("i" + each));
        }

        assertThat(images.read()).hasSize(RecentImages.MOST).first().isEqualTo(image("i19"));
    }

    @Test
    void keepWhatWasMeasuredUntilItIsMeasuredAgain() throws Exception {
        images.remember(image("a").measured(1000, 20));
        images.remember(image("a"));
        assertThat(images.read()).containsExactly(image("a").measured(1000, 20));

        images.remember(image("a").measured(3000, 30));

        assertThat(images.read().getFirst().bytesPerSecond()).hasValue(100_000);
    }

    @Test
    void leaveTheSettingsAndAreLeftByThem() throws Exception {
        file.write(Settings.USUAL.with(Look.DARK));
        images.remember(image("a"));
        file.write(Settings.USUAL.with(Look.CONTRAST));

        assertThat(file.read().look()).isEqualTo(Look.CONTRAST);
        assertThat(images.read()).containsExactly(image("a"));
    }

    @Test
    void takeNonsenseForNothing() throws Exception {
        Files.writeString(
                file.path(), "recent-image; recent-image \"a\" bytes=\"-3\" milliseconds=#true");

        assertThat(images.read()).containsExactly(image("a"));
        assertThat(images.read().getFirst().bytesPerSecond()).isEmpty();
    }

    private static RecentImage image(String reference) {
        return new RecentImage(reference, false, 0, 0);
    }
}
