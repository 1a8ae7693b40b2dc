package dev.slipway.core.cli;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/// Writes by a thread of its own: whoever logs, which may be an installation, waits for no stick that does not answer. What does not fit
/// into its room meanwhile is not kept.
final class PatientHandler extends Handler {
    private static final int ROOM = 1000;

    private static final int LAST_SECONDS = 5;

    private final Handler slow;
    private final ExecutorService writer =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(ROOM),
                    Thread.ofVirtual().name("log").factory(),
                    new DiscardPolicy());

    PatientHandler(Handler slow) {
        this.slow = slow;
    }

    @Override
    public void publish(LogRecord record) {
        writer.execute(() -> slow.publish(record));
    }

    /// Each record is flushed as it is written.
    @Override
    public void flush() {}

    /// Waits a little for what is still to be written.
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (writer.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                slow.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
