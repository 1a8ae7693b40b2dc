package dev.slipway.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowHandshakeTest {
    private static final MachineAddress ADDRESS = new MachineAddress("192.0.2.1", 8443);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<Boolean> waited = new ArrayList<>();

    /// Nothing is sent through it.
    private final RemoteCalls calls =
            new RemoteCalls(
                    ADDRESS,
                    ManagedChannelBuilder.forTarget(ADDRESS.toString()).build(),
                    new CallFailures(ADDRESS, Optional::empty));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void isWaitedForOnceMore() throws Exception {
        var answer =
                calls.call(
                        LIMIT,
                        new Metadata(),
                        machine -> {
                            waited.add(machine.getCallOptions().isWaitForReady());
                            if (waited.size() == 1) {
                                throw broken("handshake timed out after 10000ms");
                            }
                            return "heard";
                        });

        assertThat(answer).isEqualTo("heard");
        assertThat(waited).containsExactly(false, true);
    }

    @Test
    void isSaidToHaveTakenTooLongWhenItNeverEnds() {
        var failure = Fails.with(() -> failing("handshake timed out after 10000ms"));

        assertThat(failure).isEqualTo(new ConnectionTimedOut(ADDRESS.toString(), 20));
        assertThat(waited).hasSize(2);
    }

    @Test
    void isAnotherThingThanWhatSpeaksNoTls() {
        var failure = Fails.with(() -> failing("not an SSL/TLS record"));

        assertThat(failure).isInstanceOf(NotAMachine.class);
        assertThat(waited).hasSize(1);
    }

    private void failing(String reason) throws Exception {
        calls.call(
                LIMIT,
                new Metadata(),
                machine -> {
                    waited.add(machine.getCallOptions().isWaitForReady());
                    throw broken(reason);
                });
    }

    private static StatusException broken(String reason) {
        return Status.UNAVAILABLE.withCause(new SSLHandshakeException(reason)).asException();
    }
}
