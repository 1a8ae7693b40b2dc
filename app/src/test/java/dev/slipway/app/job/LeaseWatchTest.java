package dev.slipway.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.app.fake.FakeClaim;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseWatchTest {
    private final FakeBench bench = new FakeBench();
    private final FakeClaim claim = bench.claim();
    private final LeaseWatch watch =
            new LeaseWatch(bench.job(), bench.seconds(), bench.bench().messages());

    @BeforeEach
    void theMachineIsHeld() throws Exception {
        bench.holding(claim);
    }

    @Test
    void saysHowLongTheMachineIsHeldStill() {
        assertThat(watch.words().get()).startsWith("held for 300 s");

        claim.leases(Duration.ofMinutes(2));
        bench.seconds().pass(1);

        assertThat(watch.words().get()).startsWith("held for 120 s");
    }

    @Test
    void letsGoOfAMachineWhoseLeaseLapsed() {
        claim.leases(Duration.ZERO);

        bench.seconds().pass(1);

        assertThat(watch.words().get()).contains("lapsed");
        assertThat(bench.job().hold().get()).isEmpty();
        assertThat(claim.calls()).as("not given back: it is not ours any more").isEmpty();
    }

    @Test
    void keepsWatchingAnInstallationThoughTheLeaseLapsed() {
        bench.job().begun("i-1");
        claim.leases(Duration.ZERO);

        bench.seconds().pass(1);

        assertThat(bench.job().hold().get()).isPresent();
    }

    @Test
    void saysNothingWhereNoMachineIsHeld() {
        bench.job().startOver();

        assertThat(watch.words().get()).isEmpty();
    }
}
