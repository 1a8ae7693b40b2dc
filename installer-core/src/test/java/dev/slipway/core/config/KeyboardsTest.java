package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyboardsTest {
    private static final KeyboardConfiguration DE = keyboard("de", "");

    @Test
    void knowsLayoutsAndTheirVariantsByName() {
        assertThat(Keyboards.all())
                .contains(DE, keyboard("de", "nodeadkeys"), KeyboardConfiguration.US);
        assertThat(Keyboards.all()).doesNotHaveDuplicates().hasSizeGreaterThan(500);
        assertThat(Keyboards.name(keyboard("de", "nodeadkeys"))).isEqualTo("German (no dead keys)");
        assertThat(Keyboards.name(keyboard("xx", "yy"))).isEqualTo("xx(yy)");
    }

    @Test
    void hasTheSameKeyboardsInBothLanguages() {
        var bundle = "dev.slipway.core.config.keyboards";
        var german = ResourceBundle.getBundle(bundle, Locale.GERMAN);

        assertThat(german.getString("de")).isEqualTo("Deutsch");
        assertThat(german.keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
    }

    @Test
    void readsTheKeyboardOfASysconfig() {
        var text = "keyboard \"de\" variant=\"nodeadkeys\"";

        assertThat(codes(text)).isEmpty();
        assertThat(sketch(text).sketch().flatMap(Sketch::system).orElseThrow().keyboard())
                .contains(keyboard("de", "nodeadkeys"));
    }

    @Test
    void refusesWhatXkbDoesNotKnow() {
        assertThat(codes("keyboard \"dee\""))
                .containsExactly("sysconfig.keyboard keyboard-unknown");
        assertThat(codes("keyboard \"de\" variant=\"nodeadkey\""))
                .containsExactly("sysconfig.keyboard.variant keyboard-variant-unknown");
        assertThat(codes("keyboard \"al\" variant=\"colemak\"")).hasSize(1);
        assertThat(codes("keyboard \"mv\" variant=\"x\""))
                .containsExactly("sysconfig.keyboard.variant keyboard-variant-needless");
    }

    @Test
    void warnsThatThePassphraseOfTheRootIsTypedBefore() {
        assertThat(encrypted("de"))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.code()).isEqualTo("keyboard-after-unlock");
                            assertThat(problem.forbids()).isFalse();
                        });
        assertThat(encrypted("us")).noneMatch(it -> it.code().equals("keyboard-after-unlock"));
        assertThat(codes("keyboard \"de\"")).isEmpty();
    }

    private static List<Problem> encrypted(String layout) {
        var text =
                """
                pool "rpool" {
                    vdev "stripe" { disks "A"; }
                    encryption { secret "k"; format "passphrase"; }
                }
                sysconfig { hostname "h"; keyboard "LAYOUT"; }
                """;
        return MachineConfigurationReader.sketch(text.replace("LAYOUT", layout)).problems();
    }

    @Test
    void offersWhatWasProbablyMeant() {
        assertThat(sketch("keyboard \"de\" variant=\"nodeadkey\"").problems())
                .anySatisfy(it -> assertThat(it.remedy()).contains("nodeadkeys"));
    }

    private static KeyboardConfiguration keyboard(String layout, String variant) {
        return new KeyboardConfiguration(layout, Optional.of(variant).filter(it -> !it.isEmpty()));
    }

    private static Stream<String> codes(String keyboard) {
        return sketch(keyboard).problems().stream()
                .filter(problem -> !problem.field().matches("pool|image"))
                .map(problem -> problem.field() + " " + problem.code());
    }

    private static SketchReading sketch(String keyboard) {
        return MachineConfigurationReader.sketch(
                "sysconfig {\nhostname \"h\"\n" + keyboard + "\n}\n");
    }
}
