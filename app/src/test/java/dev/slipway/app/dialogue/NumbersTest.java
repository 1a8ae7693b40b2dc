package dev.slipway.app.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Test
    void readsSeveralAndFromOneToAnother() {
        assertThat(Numbers.of("3", 4)).containsExactly(3);
        assertThat(Numbers.of(" 4 1 ", 4)).containsExactly(1, 4);
        assertThat(Numbers.of("1,3-4, 3", 4)).containsExactly(1, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5", "1 5", "4-1", "2-", "-2", "a", "1 a", "99999", "1-9999"})
    void takesNothingWhereAnyOfItIsNoneOfTheList(String typed) {
        assertThat(Numbers.of(typed, 4)).isEmpty();
    }
}
