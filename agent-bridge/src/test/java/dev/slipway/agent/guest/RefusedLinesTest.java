package dev.slipway.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.agent.json.Json;
import dev.slipway.agent.json.JsonWriter;
import dev.slipway.agent.refusal.Code;
import dev.slipway.agent.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class RefusedLinesTest {
    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final Hand clock = new Hand();
    private final RefusedLines lines =
            new RefusedLines(
                    new Ledger((entry, _) -> written.add(JsonWriter.write(entry)), clock), clock);

    /// A clock that stands where it was put.
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-27T07:00:00Z");

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void saysWhatWasRefusedAndWhy() throws Exception {
        refuse("SafeCommand");

        assertThat(next())
                .isEqualTo(
                        "{\"time\":\"2026-11-27T07:00:00Z\",\"event\":\"refused\",\"type\":\"SafeCommand\",\"id\":\"7\",\"code\":\"missing_field\",\"about\":\"action\"}");
    }

    @Test
    void leavesOutMessagesOfStreamsWhichAreNoCommands() throws Exception {
        refuse("stream_data");
        refuse("UnsafeCommand");

        assertThat(next()).contains("UnsafeCommand");
        assertThat(written).isEmpty();
    }

    @Test
    void writesNoMoreThanAFewInAMinuteAndHowManyOthersThereWere() throws Exception {
        for (var i = 0; i < RefusedLines.IN_A_MINUTE; i++) {
            refuse("SafeCommand");
            assertThat(next()).doesNotContain("others");
        }
        refuse("SafeCommand");
        refuse("SafeCommand");

        clock.on(Duration.ofMinutes(1));
        refuse("authenticate");

        assertThat(next()).contains("authenticate", "\"others\":2");
        assertThat(written).isEmpty();
    }

    private void refuse(String type) {
        lines.keep(
                new Refusal(Code.MISSING_FIELD, "action"),
                Json.members().with("type", type).with("id", "7").done());
    }

    private String next() throws InterruptedException {
        return String.valueOf(written.poll(10, TimeUnit.SECONDS));
    }
}
