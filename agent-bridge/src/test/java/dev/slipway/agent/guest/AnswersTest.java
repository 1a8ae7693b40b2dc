package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.guest.Answers.Standing;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Answers answers = new Answers();

    @Test
    void knowsACommandFromItsBeginningToItsAnswer() {
        answers.begin("s");

        assertThat(answers.take("1")).isEqualTo(new Standing.New());
        assertThat(answers.take("1")).isEqualTo(new Standing.Running());
        assertThat(answers.answered("s", "1", answer("a"))).isTrue();
        assertThat(answers.take("1")).isEqualTo(new Standing.Answered(answer("a")));
    }

    @Test
    void tellsTheIdsOfTwoSessionsApart() {
        answers.begin("s");
        answers.take("1");
        answers.begin("t");

        assertThat(answers.answered("s", "1", answer("a"))).as("nobody waits for it").isFalse();
        assertThat(answers.take("1")).isEqualTo(new Standing.New());
    }

    @Test
    void keepsTheSessionOverAReconnect() {
        answers.begin("s");
        answers.take("1");
        answers.begin("s");

        assertThat(answers.take("1")).isEqualTo(new Standing.Running());
    }

    @Test
    void forgetsTheOldestAnswersAndRemembersThatTheyWereGiven() {
        answers.begin("s");
        for (var i = 0; i < 20; i++) {
            answers.take("" + i);
            answers.answered("s", "" + i, answer("x".repeat(100_000)));
        }

        assertThat(answers.take("0")).isEqualTo(new Standing.Forgotten());
        assertThat(answers.take("19")).isInstanceOf(Standing.Answered.class);
    }

    @Test
    void doesNotGrowWithTheNumberOfCommands() {
        answers.begin("s");
        for (var i = 0; i < 100_000; i++) {
            answers.take("" + i);
            answers.answered("s", "" + i, answer("x"));
        }

        assertThat(answers.take("99999")).isInstanceOf(Standing.Answered.class);
        assertThat(answers.take("0")).as("ids are bounded, too").isEqualTo(new Standing.New());
    }

    /// A long installation beside which a host asks for thousands of other things.
    @Test
    void forgetsNoCommandThatStillRuns() {
        answers.begin("s");
        answers.take("long");
        for (var i = 0; i < 100_000; i++) {
            answers.take("" + i);
            answers.answered("s", "" + i, answer("x"));
        }

        assertThat(answers.take("long")).isEqualTo(new Standing.Running());
    }

    @Test
    void letsACommandThatWasNotBegunBeSaidAgain() {
        answers.begin("s");
        answers.take("1");
        answers.forget("1");

        assertThat(answers.take("1")).isEqualTo(new Standing.New());
    }

    private static String answer(String text) {
        return "{\"id\":\"" + text + "\"}";
    }
}
