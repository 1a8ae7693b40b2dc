package dev.slipway.core.machine;

import dev.slipway.core.failure.ConnectionFailure.ConnectionLost;
import dev.slipway.core.failure.ConnectionFailure.ConnectionRefused;
import dev.slipway.core.failure.ConnectionFailure.ConnectionTimedOut;
import dev.slipway.core.failure.ConnectionFailure.CredentialsRefused;
import dev.slipway.core.failure.ConnectionFailure.MachineAnswered;
import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.ConnectionFailure.UnknownHost;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import io.grpc.Status;
import io.grpc.StatusException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// What a call that failed means: the machine's own failure, or what became of the connection.
///
/// @param handshake why we refused its certificate, if we did
public record CallFailures(
        MachineAddress address, Supplier<? extends Optional<? extends Failure>> handshake) {
    /// @param limit how long the call was given
    public InstallException of(StatusException e, Duration limit) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new InstallException(failure(e, limit), e);
    }

    /// Whether the connection was given up before the machine could have heard anything: its handshake took too long.
    static boolean isUnheard(StatusException e) {
        return causes(e.getStatus().getCause()).anyMatch(CallFailures::isSlowHandshake);
    }

    private static boolean isSlowHandshake(Throwable cause) {
        return cause instanceof SSLException && says(cause, "handshake timed out");
    }

    private Failure failure(StatusException e, Duration limit) {
        Optional<Failure> said = FailureTrailer.read(e.getTrailers());
        return said.or(handshake).orElseGet(() -> meaning(e.getStatus(), limit));
    }

    private Failure meaning(Status status, Duration limit) {
        return switch (status.getCode()) {
            case DEADLINE_EXCEEDED -> timedOut(limit);
            case UNAVAILABLE -> unavailable(status, limit);
            case UNIMPLEMENTED -> new NotAMachine(address.toString(), said(status));
            case CANCELLED -> new ConnectionLost(address.toString(), said(status));
            default -> new MachineAnswered(address.toString(), said(status));
        };
    }

    private Failure unavailable(Status status, Duration limit) {
        return causes(status.getCause())
                .map(cause -> meaning(cause, limit))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new ConnectionLost(address.toString(), reason(status)));
    }

    private Optional<Failure> meaning(Throwable cause, Duration limit) {
        return switch (cause) {
            case UnknownHostException _ -> Optional.of(new UnknownHost(address.host()));
            case ConnectException e when says(e, "refused") ->
                    Optional.of(new ConnectionRefused(address.toString()));
            case ConnectException e when says(e, "timed out") -> Optional.of(timedOut(limit));
            case SSLException e when isSlowHandshake(e) -> Optional.of(timedOut(limit));
            case SSLException e when says(e, "alert") ->
                    Optional.of(new CredentialsRefused(address.toString()));
            case SSLException e ->
                    Optional.of(
                            new NotAMachine(address.toString(), Objects.toString(e.getMessage())));
            default -> Optional.empty();
        };
    }

    private Failure timedOut(Duration limit) {
        return new ConnectionTimedOut(address.toString(), limit.toSeconds());
    }

    private static String reason(Status status) {
        return causes(status.getCause())
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((_, deepest) -> deepest)
                .map(CallFailures::plain)
                .orElseGet(() -> said(status));
    }

    /// gRPC adds the names of its own parts where a handshake ended.
    private static String plain(String reason) {
        return reason.replaceFirst("(?s)\\s*Channel Pipeline: .*", "");
    }

    private static String said(Status status) {
        return plain(Objects.requireNonNullElse(status.getDescription(), status.getCode().name()));
    }

    private static boolean says(Throwable cause, String word) {
        return Objects.toString(cause.getMessage()).contains(word);
    }

    private static Stream<Throwable> causes(@org.jspecify.annotations.Nullable Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause).limit(10);
    }
}
