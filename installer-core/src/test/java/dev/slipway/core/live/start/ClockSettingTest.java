package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.live.start.ClockSetting.Outcome.Kind;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockSettingTest {
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00Z");

    private final ToldCommands tools = new ToldCommands();

    @Test
    void leavesTheClockOfAMachineThatIsAfterTheCertificate() throws Exception {
        var outcome = setting(List.of()).settle(NOW.minusSeconds(1));

        assertThat(outcome.kind()).isEqualTo(Kind.LEFT);
        assertThat(tools.told()).isEmpty();
    }

    @Test
    void bringsAClockThatIsBeforeTheCertificateToIt() throws Exception {
        var certificate = Instant.parse("2026-11-26T20:00:00Z");

        var outcome = setting(List.of()).settle(certificate);

        assertThat(outcome.kind()).isEqualTo(Kind.BROUGHT_TO_CERTIFICATE);
        assertThat(tools.told())
                .containsExactly("date --utc --set=@" + certificate.getEpochSecond());
    }

    @Test
    void saysWhoDidNotAnswer() throws Exception {
        var silent = InetSocketAddress.createUnresolved("ntp.example.invalid", 123);
        var server = new TimeServer(silent, InstantSource.fixed(NOW), Duration.ofSeconds(1));

        var outcome = setting(List.of(server)).settle(Instant.EPOCH);

        assertThat(outcome.kind()).isEqualTo(Kind.LEFT);
        assertThat(outcome.silent()).containsExactly("ntp.example.invalid: its name is not known");
    }

    private ClockSetting setting(List<TimeServer> servers) {
        return new ClockSetting(servers, InstantSource.fixed(NOW), tools);
    }
}
