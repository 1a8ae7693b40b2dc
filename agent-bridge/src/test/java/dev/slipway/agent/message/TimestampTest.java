package dev.slipway.agent.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-27T06:44:59.123Z",
                "2026-11-27T06:44:59.000001Z",
                "2026-11-27T06:44:59.123456789Z",
                "2026-11-27T06:44:59.120Z",
                "2026-11-27T06:44:00.001Z",
                "2026-11-27T06:44:00Z",
                "2024-02-29T00:00:00Z",
                "1969-12-31T23:59:59.999Z"
            })
    void isWhatJavaSaysOfAMoment(String said) {
        assertThat(Timestamp.of(Instant.parse(said))).isEqualTo(said);
    }
}
