package dev.slipway.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatientHandlerTest {
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch answers = new CountDownLatch(1);

    @Test
    void letsNobodyWaitForWhatDoesNotAnswerAndWritesInOrderOnceItDoes() {
        var patient = new PatientHandler(new Stick());

        patient.publish(new LogRecord(Level.INFO, "first"));
        patient.publish(new LogRecord(Level.INFO, "second"));
        assertThat(written).isEmpty();
        answers.countDown();
        patient.close();

        assertThat(written).containsExactly("first", "second", "closed");
    }

    private final class Stick extends Handler {
        @Override
        public void publish(LogRecord record) {
            try {
                answers.await();
                written.add(record.getMessage());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            written.add("closed");
        }
    }
}
