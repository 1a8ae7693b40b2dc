package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeepAliveTest {
    private final KeepAlive keepAlive = new KeepAlive();

    @Test
    void missesNobodyWhoNeverAnswered() {
        for (var i = 0; i < 100; i++) {
            keepAlive.next();
            assertThat(keepAlive.missed()).isFalse();
        }
    }

    @Test
    void saysOnceThatAHostHasFallenSilent() {
        keepAlive.answered(keepAlive.next());
        keepAlive.next();
        keepAlive.next();
        assertThat(keepAlive.missed()).isFalse();
        keepAlive.next();
        assertThat(keepAlive.missed()).isTrue();
        keepAlive.next();
        assertThat(keepAlive.missed()).isFalse();
    }

    @Test
    void believesNoAnswerToWhatWasNotSaid() {
        keepAlive.answered(1_000);
        keepAlive.next();
        keepAlive.next();
        keepAlive.next();

        assertThat(keepAlive.missed()).isFalse();
    }
}
