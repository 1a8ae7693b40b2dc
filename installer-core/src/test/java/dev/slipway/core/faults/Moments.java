package dev.slipway.core.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// The moments of a run: at one of them it is as if the process had got SIGKILL.
///
/// The thread stops there for good: nothing that it would have done afterwards is done, no cleaning up
/// either. What is on disk stays as it is, as it does when the kernel kills a process.
public final class Moments {
    private final int last;
    private final List<String> passed = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean dead;

    private Moments(int last) {
        this.last = last;
    }

    /// Lives to the end.
    public static Moments all() {
        return new Moments(Integer.MAX_VALUE);
    }

    /// @param last the number of the moment that it does not survive, from 1
    public static Moments until(int last) {
        return new Moments(last);
    }

    void pass(String what) {
        if (dead) {
            throw new IllegalStateException("a dead process goes on at " + what);
        }
        passed.add(what);
        if (passed.size() == last) {
            dead = true;
            over.countDown();
            new Semaphore(0).acquireUninterruptibly();
        }
    }

    /// Runs something to its end or to its death.
    ///
    /// @return what it came to; nothing where it died
    <T> Optional<T> run(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                result.complete(work.call());
                            } catch (Exception | Error e) {
                                result.completeExceptionally(e);
                            } finally {
                                over.countDown();
                            }
                        });
        over.await();
        return dead ? Optional.empty() : Optional.of(result.get());
    }

    public List<String> passed() {
        return List.copyOf(passed);
    }
}
