package dev.slipway.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import dev.slipway.core.alert.Alert;
import dev.slipway.core.alert.Alert.Kind;
import dev.slipway.core.alert.Alert.Severity;
import org.junit.jupiter.api.Test;

class AlertsViewModelTest {
    private static final Alert LINK = new Alert(Severity.WARNING, Kind.NO_LINK, "eth0", "");
    private static final Alert DISK =
            new Alert(Severity.CRITICAL, Kind.DISK_FAILING, "/dev/sda", "87 pending sectors");

    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private final AlertsViewModel model =
            new AlertsViewModel(bench.bench(), bench.bench().job().hold());

    @Test
    void saysNothingOfAMachineThatIsWellOrNotOurs() throws Exception {
        bench.seconds().pass(15);
        assertThat(model.words().get()).isEmpty();

        bench.holding(claim);
        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void saysAtOnceWhatIsWrongTheWorstFirst() throws Exception {
        bench.holding(claim.alerting(LINK, DISK));

        assertThat(model.words().get().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("CRITICAL: ").contains("/dev/sda"),
                        then -> assertThat(then).startsWith("Warning: ").contains("eth0"));
    }

    @Test
    void seesWhatBeginsAndEndsWithinAQuarterOfAMinute() throws Exception {
        bench.holding(claim);

        claim.alerting(DISK);
        bench.seconds().pass(15);
        assertThat(model.words().get()).contains("87 pending sectors");

        claim.alerting();
        bench.seconds().pass(15);
        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void forgetsWhatWasSaidOfAMachineThatIsGivenBack() throws Exception {
        bench.holding(claim.alerting(DISK));

        bench.bench().job().letGo();

        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void saysNothingOfAMachineThatKnowsNoAlerts() throws Exception {
        bench.holding(claim.unwatched());

        assertThat(model.words().get()).isEmpty();
    }
}
