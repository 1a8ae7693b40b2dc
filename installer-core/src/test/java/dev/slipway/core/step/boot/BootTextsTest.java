package dev.slipway.core.step.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BootTextsTest {
    private static final EspFiles FIRST = new EspFiles("first", "root=ZFS=rpool/ROOT/first rw");
    private static final EspFiles SECOND = new EspFiles("second", "root=ZFS=rpool/ROOT/second");

    @Test
    void takesTheMenuOfAnInstallationForOurs() {
        assertThat(GrubMenu.read(menu())).isPresent();
    }

    @Test
    void putsTheNewEntryFirstAndKeepsTheOthersToTheLetter() {
        var both = GrubMenu.read(menu()).orElseThrow().with(SECOND).text(5);

        assertThat(both)
                .startsWith("set timeout=5\nmenuentry \"Slipway second\" {\n")
                .endsWith(menu().replace("set timeout=0\n", ""));
        assertThat(GrubMenu.read(both)).isPresent();
    }

    @Test
    void addsAnEntryOnceHoweverOftenItIsAdded() {
        var once = GrubMenu.read(menu()).orElseThrow().with(SECOND);

        assertThat(once.with(SECOND)).isEqualTo(once);
    }

    @Test
    void takesNoMenuForOursThatSomebodyElseWroteOrAddedTo() {
        assertThat(GrubMenu.read("")).isEmpty();
        assertThat(GrubMenu.read(menu() + "insmod all_video\n")).isEmpty();
        assertThat(GrubMenu.read("set timeout=0\nmenuentry \"Debian\" {\n  linux /x\n}\n"))
                .isEmpty();
    }

    @Test
    void replacesTheDefaultAndKeepsWhateverElseIsSet() {
        assertThat(
                        LoaderDefault.text(
                                "default slipway-first.conf\ntimeout 0\neditor no\n",
                                SECOND.entryName(),
                                5))
                .isEqualTo("default slipway-second.conf\ntimeout 5\neditor no\n");
    }

    private static String menu() {
        return new String(FIRST.texts().get(EspFiles.GRUB), StandardCharsets.UTF_8);
    }
}
