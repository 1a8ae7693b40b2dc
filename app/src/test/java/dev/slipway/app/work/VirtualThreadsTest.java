package dev.slipway.app.work;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
    /// What waits for the screen's thread, which is that of the test.
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private final VirtualThreads background = new VirtualThreads(screen::add);
    private final List<String> results = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    @Test
    void worksElsewhereAndShowsTheResultOnTheScreensThread() throws Exception {
        background.run(() -> Thread.currentThread().toString(), results::add, failures::add);
        assertThat(results).isEmpty();

        onScreen();

        assertThat(results).singleElement().asString().contains("VirtualThread");
    }

    @Test
    void showsAFailureOnTheScreensThread() throws Exception {
        background.run(VirtualThreadsTest::fails, results::add, failures::add);

        onScreen();

        assertThat(failures).containsExactly(new UnknownHost("nowhere"));
        assertThat(results).isEmpty();
    }

    @Test
    void takesADefectForAFailureInsteadOfWaitingForEver() throws Exception {
        background.run(VirtualThreadsTest::breaks, results::add, failures::add);

        onScreen();

        assertThat(failures).containsExactly(new Unexpected("IllegalStateException"));
    }

    @Test
    void showsNothingOfWhatWasCancelled() throws Exception {
        var interrupted = new CountDownLatch(1);
        var work = background.run(() -> waits(interrupted), results::add, failures::add);

        work.cancel();

        assertThat(interrupted.await(5, SECONDS)).isTrue();
        onScreen();
        assertThat(results).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void gathersWhatIsToldInAHurryAndLosesNothing() throws Exception {
        var batches = new ArrayList<List<Integer>>();
        var ended = new ArrayList<String>();
        background.<Integer>follow(
                listener -> {
                    for (var each = 0; each < 1000; each++) {
                        listener.accept(each);
                    }
                },
                batches::add,
                () -> ended.add("ended"),
                failures::add);

        while (ended.isEmpty()) {
            onScreen();
        }

        assertThat(batches.stream().flatMap(List::stream).toList()).hasSize(1000).isSorted();
        assertThat(batches).hasSizeLessThan(100);
    }

    @Test
    void letsWhoTellsWaitForAScreenThatIsSlow() throws Exception {
        var many = new CountDownLatch(Followed.MOST);
        var batches = new ArrayList<List<Integer>>();
        var ended = new ArrayList<String>();
        background.<Integer>follow(
                listener -> {
                    for (var each = 0; each < 3 * Followed.MOST; each++) {
                        listener.accept(each);
                        many.countDown();
                    }
                },
                batches::add,
                () -> ended.add("ended"),
                failures::add);
        many.await();

        while (ended.isEmpty()) {
            onScreen();
        }

        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(Followed.MOST));
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(3 * Followed.MOST);
    }

    private void onScreen() throws InterruptedException {
        var next = screen.poll(5, SECONDS);
        assertThat(next).as("something for the screen").isNotNull();
        if (next != null) {
            next.run();
        }
    }

    private static String fails() throws InstallException {
        throw new InstallException(new UnknownHost("nowhere"));
    }

    private static String breaks() {
        throw new IllegalStateException("a defect");
    }

    private static String waits(CountDownLatch interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }
}
