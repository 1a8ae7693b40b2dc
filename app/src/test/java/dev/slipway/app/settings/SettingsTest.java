package dev.slipway.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.theme.Look;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir private Path folder;
    private Path path = Path.of("");
    private SettingsFile file = new SettingsFile(path);

    @BeforeEach
    void nothingIsKept() {
        path = folder.resolve("slipway/settings.kdl");
        file = new SettingsFile(path);
    }

    @Test
    void areAsUsualWhereNothingIsKept() {
        assertThat(file.read()).isEqualTo(Settings.USUAL);
    }

    @Test
    void areReadAsTheyWereChosen() {
        choose(new Settings(Look.CONTRAST, 18, Language.GERMAN));

        assertThat(file.read()).isEqualTo(new Settings(Look.CONTRAST, 18, Language.GERMAN));
    }

    @Test
    void countAtOnceEvenWhereTheyCannotBeKept() throws Exception {
        Files.writeString(folder.resolve("slipway"), "no folder");

        var model = choose(Settings.USUAL.with(Look.DARK));

        assertThat(model.settings().getValue().look()).isEqualTo(Look.DARK);
        assertThat(model.activity().trouble().get()).isPresent();
        assertThat(model.said().get()).isEmpty();
    }

    @Test
    void leaveWhatElseStandsInTheFile() throws Exception {
        keep("proxy \"http://192.0.2.1\"\ntheme \"light\"\n");

        choose(Settings.USUAL.with(Look.DARK));

        assertThat(path).content().contains("proxy", "dark").doesNotContain("light");
    }

    @Test
    void takeANumberForASize() throws Exception {
        keep("font-size 20");

        assertThat(file.read().fontPixels()).isEqualTo(20);
    }

    @Test
    void areAsUsualWhereTheFileIsDamagedOrSaysNonsense() throws Exception {
        keep("theme \"");
        assertThat(file.read()).isEqualTo(Settings.USUAL);

        keep("theme \"pink\"; font-size \"900\"; language");
        assertThat(file.read()).isEqualTo(Settings.USUAL);
    }

    @Test
    void speakTheLanguageOfTheSystemUnlessTold() {
        assertThat(Language.SYSTEM.locale(Locale.FRANCE)).isEqualTo(Locale.FRANCE);
        assertThat(Language.GERMAN.locale(Locale.FRANCE)).isEqualTo(Locale.GERMAN);
        assertThat(Language.GERMAN.locale(Locale.of("de", "AT")))
                .as("with the numbers of the country")
                .isEqualTo(Locale.of("de", "AT"));
    }

    private void keep(String text) throws Exception {
        Files.createDirectories(folder.resolve("slipway"));
        Files.writeString(path, text);
    }

    private SettingsViewModel choose(Settings now) {
        var settings = new SimpleObjectProperty<>(file.read());
        var model = new SettingsViewModel(new FakeBench().bench(), settings, file);
        model.choose(_ -> now);
        return model;
    }
}
