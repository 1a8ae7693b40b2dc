package dev.slipway.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.ImageFailure.FileBeingRead;
import dev.slipway.core.failure.InstallException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
    void asksAgainWhileTheMachineReadsTheImageAndSaysHowFarItIs() {
        var answers = new ArrayDeque<Failure>();
        answers.add(new FileBeingRead("/media/a.img", 3_000_000_000L, 10_000_000_000L));
        answers.add(new FileBeingRead("/media/a.img", 6_000_000_000L, 10_000_000_000L));
        activity.run("node01 plans", () -> answered(answers), results::add);
        bench.seconds().pass(3);

        bench.background().runHeld();
        assertThat(activity.waiting().get()).contains("/media/a.img").contains("3.0 GB of 10");
        assertThat(activity.trouble().get()).isEmpty();

        bench.background().runHeld();
        assertThat(activity.waiting().get()).contains("6.0 GB of 10").contains("(3 s)");

        bench.background().runHeld();
        assertThat(results).containsExactly("planned");
        assertThat(activity.waiting().get()).isEmpty();
    }

    private static String answered(Queue<Failure> failures) throws InstallException {
        var next = failures.poll();
        if (next != null) {
            throw new InstallException(next);
        }
        return "planned";
    }

    @Test
    void putsOldTroubleAwayWhenSomethingNewBegins() {
        activity.failed(new UnknownHost("nowhere"));

        activity.run("first", () -> "first", results::add);

        assertThat(activity.trouble().get()).isEmpty();
    }
}
