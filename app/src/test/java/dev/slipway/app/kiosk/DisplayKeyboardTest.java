package dev.slipway.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.app.fake.FakeXkb;
import dev.slipway.core.config.KeyboardConfiguration;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayKeyboardTest {
    private static final KeyboardConfiguration GERMAN =
            new KeyboardConfiguration("de", Optional.of("nodeadkeys"));

    @Test
    void isAnotherForAWhileAndThenWhatItWas() throws Exception {
        var xkb = new FakeXkb("us,ru");
        var keyboard = new DisplayKeyboard(xkb, List.of("DISPLAY=:7", "XAUTHORITY=/run/key"));

        keyboard.lend(GERMAN);
        keyboard.putBack();

        var setxkbmap = "env DISPLAY=:7 XAUTHORITY=/run/key setxkbmap ";
        assertThat(xkb.told())
                .containsExactly(
                        setxkbmap + "-query",
                        setxkbmap + "-layout de -variant nodeadkeys",
                        setxkbmap + "-layout us,ru -variant ''");
    }

    @Test
    void isWhatItWasAtFirstHoweverManyWereTried() throws Exception {
        var xkb = new FakeXkb("fr");
        var keyboard = new DisplayKeyboard(xkb, List.of());

        keyboard.lend(GERMAN);
        keyboard.lend(KeyboardConfiguration.US);
        assertThat(xkb.layout()).isEqualTo("us");
        keyboard.putBack();

        assertThat(xkb.layout()).isEqualTo("fr");
    }

    @Test
    void isLeftAloneWhereNoneWasTried() throws Exception {
        var xkb = new FakeXkb("fr");

        new DisplayKeyboard(xkb, List.of()).putBack();

        assertThat(xkb.told()).isEmpty();
    }

    @Test
    void isNotChangedWhereNobodyCouldPutItBack() {
        var xkb = new FakeXkb("");
        var keyboard = new DisplayKeyboard(xkb, List.of());

        assertThatThrownBy(() -> keyboard.lend(GERMAN))
                .isInstanceOfSatisfying(
                        InstallException.class,
                        it -> assertThat(it.failure()).isInstanceOf(OutputUnreadable.class));
        assertThat(xkb.told()).containsExactly("env setxkbmap -query");
    }
}
