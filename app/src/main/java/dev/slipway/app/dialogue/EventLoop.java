package dev.slipway.app.dialogue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/// The screen's thread where there is no toolkit: whoever calls [#until] does what was given to it, in order.
public final class EventLoop implements Executor {
    private static final System.Logger LOG = System.getLogger(EventLoop.class.getName());

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    /// Works until the condition holds, which is asked after each task. Waits for people, and so without a limit; the
    /// beat of the clock is a task, too.
    public void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            run(tasks.take());
        }
    }

    /// As JavaFX does: a defect in one task does not keep the others from being done.
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a defect", e);
        }
    }
}
