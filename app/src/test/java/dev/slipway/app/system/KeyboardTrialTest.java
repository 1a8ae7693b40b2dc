package dev.slipway.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeXkb;
import dev.slipway.app.kiosk.DisplayKeyboard;
import dev.slipway.core.config.KeyboardConfiguration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class KeyboardTrialTest {
    private static final KeyboardConfiguration GERMAN =
            new KeyboardConfiguration("de", Optional.empty());

    private final FakeBench bench = new FakeBench();
    private final FakeXkb display = new FakeXkb("fr");
    private final ObjectProperty<KeyboardConfiguration> chosen = new SimpleObjectProperty<>(GERMAN);
    private final KeyboardTrial trial =
            new KeyboardTrial(
                    bench.bench(), Optional.of(new DisplayKeyboard(display, List.of())), chosen);

    @Test
    void givesTheDisplayTheKeyboardThatIsChosenWhileSomebodyTriesIt() {
        trial.begin();
        assertThat(display.layout()).isEqualTo("de");
        trial.end();
        assertThat(display.layout()).isEqualTo("fr");

        chosen.set(KeyboardConfiguration.US);
        trial.begin();
        assertThat(display.layout()).isEqualTo("us");
    }

    @Test
    void isNotOvertakenByItselfWhereSomebodyOnlyPassesThrough() {
        bench.background().hold();
        trial.begin();
        trial.end();
        bench.background().runHeld();
        assertThat(display.layout()).as("first what came first").isEqualTo("de");

        bench.background().runHeld();

        assertThat(display.layout()).isEqualTo("fr");
    }

    @Test
    void saysWhyItTriesAnotherAndStillDoesWhenSomebodyHasLeft() {
        display.missing();
        trial.begin();
        trial.end();

        assertThat(trial.trouble().get())
                .startsWith("The keyboard of this display was not changed.")
                .contains("setxkbmap");
    }

    @Test
    void isNotOfferedWhereTheWizardHasNoDisplayForItself() {
        var elsewhere = new KeyboardTrial(bench.bench(), Optional.empty(), chosen);

        elsewhere.begin();

        assertThat(elsewhere.offered()).isFalse();
        assertThat(elsewhere.trouble().get()).isEmpty();
    }
}
