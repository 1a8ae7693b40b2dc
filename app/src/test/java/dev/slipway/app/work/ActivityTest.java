package dev.slipway.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private final FakeBench bench = new FakeBench();
    private final Activity activity = bench.bench().activity();
    private final List<String> results = new ArrayList<>();

    @BeforeEach
    void nothingRunsUnlessLetRun() {
        bench.background().hold();
    }

    @Test
    void saysWhatItWaitsForAndForHowLong() {
        activity.run("node01 lists its disks", () -> "disks", results::add);
        assertThat(activity.waiting().get()).isEqualTo("Waiting: node01 lists its disks (0 s)");

        bench.seconds().pass(65);

        assertThat(activity.waiting().get())
                .isEqualTo("Waiting: node01 lists its disks (1 min 05 s)");
    }

    @Test
    void waitsForNothingOnceItHasCome() {
        activity.run("node01 lists its disks", () -> "disks", results::add);

        bench.background().runHeld();

        assertThat(activity.waiting().get()).isEmpty();
        assertThat(results).containsExactly("disks");
    }

    @Test
    void forgetsWhatItWaitedForWhenSomethingElseBegins() {
        activity.run("first", () -> "first", results::add);
        activity.run("second", () -> "second", results::add);

        bench.background().runHeld();

        assertThat(results).containsExactly("second");
    }

    @Test
    void putsOldTroubleAwayWhenSomethingNewBegins() {
        activity.failed(new UnknownHost("nowhere"));

        activity.run("first", () -> "first", results::add);

        assertThat(activity.trouble().get()).isEmpty();
    }
}
