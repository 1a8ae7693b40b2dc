package dev.slipway.core.monitor;

import static dev.slipway.core.monitor.Measurements.MEBI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.alert.Alert.Severity;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Health.Ageing;
import dev.slipway.core.inventory.Health.Failing;
import dev.slipway.core.inventory.Health.Unknown;
import dev.slipway.core.inventory.NotSeen.NoTool;
import dev.slipway.core.monitor.Measured.Drive;
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
        var alert =
                only(Measurements.withSpace(new Space("/usb", total * MEBI, usable * MEBI, false)));

        assertThat(alert.severity()).isEqualTo(severity);
        assertThat(alert.line()).contains("/usb", usable + " MiB");
    }

    @Test
    void saysNothingOfAFileSystemWithoutASize() {
        var none = Measurements.withSpace(new Space("/made-up", 0, 0, false));

        assertThat(AlertRules.alerts(none)).isEmpty();
    }

    /// As the kernel makes one that is damaged.
    @Test
    void saysWhatCanOnlyBeReadButForTheRoot() {
        var alert = only(Measurements.withSpace(new Space("/usb", 100 * MEBI, 50 * MEBI, true)));
        var root = Measurements.withSpace(new Space("/", 100 * MEBI, 50 * MEBI, true));

        assertThat(alert.kind()).isEqualTo(Kind.READ_ONLY);
        assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(alert.line()).contains("/usb");
        assertThat(AlertRules.alerts(root)).isEmpty();
    }

    @Test
    void saysWhatADiskSaysOfItself() {
        var failing = only(drive(new Failing("87 pending sectors")));
        var ageing = only(drive(new Ageing("3 replaced sectors")));

        assertThat(failing.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(failing.line()).contains("/dev/sdb (S4EV)", "87 pending sectors");
        assertThat(ageing.severity()).isEqualTo(Severity.WARNING);
        assertThat(ageing.line()).contains("3 replaced sectors");
        assertThat(AlertRules.alerts(drive(new Unknown(new NoTool("smartctl"))))).isEmpty();
    }

    private static Measured drive(Health health) {
        return Measurements.withDrives(new Drive("/dev/sdb", "S4EV", health));
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
