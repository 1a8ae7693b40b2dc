package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyboardSettingTest {
    private static final KeyboardConfiguration GERMAN =
            new KeyboardConfiguration("de", Optional.of("nodeadkeys"));

    @TempDir private Path folder;
    private final ToldCommands commands = new ToldCommands();

    @Test
    void isThatOfTheConsolesToo() throws Exception {
        commands.answer("keycode 21 = z Z");

        new KeyboardSetting(folder.resolve("keyboard"), commands).set(GERMAN);

        assertThat(commands.told())
                .endsWith("ckbcomp -layout de -variant nodeadkeys", "loadkeys --quiet --unicode");
        assertThat(commands.heard()).isEqualTo("keycode 21 = z Z");
    }

    @Test
    void isTheUsualOneOfItsLayoutWithoutAVariant() throws Exception {
        new KeyboardSetting(folder.resolve("keyboard"), commands)
                .set(new KeyboardConfiguration("fr", Optional.empty()));

        assertThat(commands.told()).contains("ckbcomp -layout fr");
    }

    @Test
    void isReadByWhateverComesAndByWhatIsThere() throws Exception {
        var file = folder.resolve("keyboard");

        new KeyboardSetting(file, commands).set(GERMAN);

        assertThat(file)
                .content()
                .contains("XKBLAYOUT=\"de\"\n")
                .contains("XKBVARIANT=\"nodeadkeys\"\n");
        assertThat(commands.told())
                .startsWith("udevadm trigger --action=change --subsystem-match=input");
    }

    @Test
    void saysThatItCannotBeSet() {
        var setting = new KeyboardSetting(folder.resolve("missing/keyboard"), commands);

        assertThatThrownBy(() -> setting.set(GERMAN))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        it -> assertThat(it.failure()).isInstanceOf(FileUnusable.class));
        assertThat(commands.told()).isEmpty();
    }
}
