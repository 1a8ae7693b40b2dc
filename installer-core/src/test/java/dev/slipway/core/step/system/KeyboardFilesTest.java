package dev.slipway.core.step.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyboardFilesTest extends InUnpackedDebian {
    private static final Optional<KeyboardConfiguration> DE =
            Optional.of(new KeyboardConfiguration("de", Optional.of("nodeadkeys")));

    @Test
    void writesOneFileForDebianAndForSystemd() throws Exception {
        debian.file("usr/bin/setupcon", "");

        assertThat(write(DE)).isEmpty();

        assertThat(debian.text("etc/default/keyboard"))
                .isEqualTo(
                        """
                        XKBMODEL="pc105"
                        XKBLAYOUT="de"
                        XKBVARIANT="nodeadkeys"
                        XKBOPTIONS=""

                        BACKSPACE="guess"
                        """);
        assertThat(debian.link("etc/vconsole.conf")).isEqualTo("default/keyboard");
    }

    @Test
    void forgetsWhatTheImageMadeOfItsOwn() throws Exception {
        debian.file("etc/console-setup/cached_setup_keyboard.sh", "loadkeys us\n");

        write(DE);

        assertThat(folder.resolve("root/etc/console-setup/cached_setup_keyboard.sh"))
                .doesNotExist();
    }

    @Test
    void saysWhereNothingSetsIt() throws Exception {
        assertThat(write(DE)).singleElement().asString().contains("no console-setup", "de");
    }

    @Test
    void leavesAFileOfTheImageForSystemdAndSaysSo() throws Exception {
        debian.file("usr/bin/setupcon", "").file("etc/vconsole.conf", "FONT=x\n");

        assertThat(write(DE)).singleElement().asString().contains("vconsole.conf");
        assertThat(debian.text("etc/vconsole.conf")).isEqualTo("FONT=x\n");
    }

    @Test
    void leavesTheKeyboardOfTheImageWhereNothingIsSaid() throws Exception {
        assertThat(write(Optional.empty())).isEmpty();
        assertThat(folder.resolve("root/etc/default/keyboard")).doesNotExist();
        assertThat(folder.resolve("root/etc/vconsole.conf")).doesNotExist();
    }

    private List<String> write(Optional<KeyboardConfiguration> keyboard) throws Exception {
        var system =
                new SystemConfiguration(
                        "web1",
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        keyboard,
                        List.of(),
                        List.of());
        return new DebianSystem((_, _) -> true).write(system, "// kdl\n", debian.root());
    }
}
