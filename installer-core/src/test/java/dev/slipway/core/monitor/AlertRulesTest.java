package dev.slipway.core.monitor;

import static dev.slipway.core.monitor.Measurements.MEBI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.monitor.Alert.Kind;
import dev.slipway.core.monitor.Alert.Severity;
import dev.slipway.core.monitor.Measured.Space;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {
    @Test
    void saysNothingOfAMachineThatIsWell() {
        assertThat(AlertRules.alerts(Measurements.GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"63, CRITICAL", "127, WARNING"})
    void saysHowLittleMemoryIsLeft(long available, Severity severity) {
        var alert = only(Measurements.withMemory(available * MEBI));

        assertThat(alert.kind()).isEqualTo(Kind.MEMORY_LOW);
        assertThat(alert.severity()).isEqualTo(severity);
        assertThat(alert.line()).contains(available + " MiB");
    }

    /// By its size, where that is large; by bytes, where it is small.
    @ParameterizedTest
    @CsvSource({
        "100000, 1900, CRITICAL",
        "100000, 3900, WARNING",
        "200, 15, CRITICAL",
        "200, 31, WARNING"
    })
    void saysHowLittleSpaceIsLeft(long total, long usable, Severity severity) {
        var alert = only(Measurements.withSpace(new Space("/usb", total * MEBI, usable * MEBI)));

        assertThat(alert.severity()).isEqualTo(severity);
        assertThat(alert.line()).contains("/usb", usable + " MiB");
    }

    @Test
    void saysNothingOfAFileSystemWithoutASize() {
        var none = Measurements.withSpace(new Space("/made-up", 0, 0));

        assertThat(AlertRules.alerts(none)).isEmpty();
    }

    @Test
    void saysThatTheKernelEndedProcesses() {
        assertThat(only(Measurements.withKilled(2)).line()).contains("kernel", "2 since");
    }

    @Test
    void saysWhereNoLinkIsUp() {
        var alert = only(Measurements.withLinks(List.of(Measurements.DOWN)));

        assertThat(alert.line()).contains("eth1");
        assertThat(AlertRules.alerts(Measurements.withLinks(List.of()))).isEmpty();
    }

    @Test
    void saysThatTheClockIsNotSet() {
        var alert = only(Measurements.at(Instant.parse("1970-01-01T00:01:00Z")));

        assertThat(alert.kind()).isEqualTo(Kind.CLOCK_UNSET);
        assertThat(alert.line()).contains("1970-01-01");
    }

    private static Alert only(Measured measured) {
        var alerts = AlertRules.alerts(measured);
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }
}
