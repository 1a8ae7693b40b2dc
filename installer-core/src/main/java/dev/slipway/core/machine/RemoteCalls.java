package dev.slipway.core.machine;

import dev.slipway.core.failure.ConnectionFailure.NotAMachine;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.protocol.v1.Document;
import dev.slipway.protocol.v1.GreetRequest;
import dev.slipway.protocol.v1.MachineServiceGrpc;
import dev.slipway.protocol.v1.MachineServiceGrpc.MachineServiceBlockingV2Stub;
import dev.slipway.protocol.v1.OwnServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusException;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Calls to one machine over one channel: each for a limited time, each failing with a [Failure].
final class RemoteCalls implements AutoCloseable {
    /// For what a machine knows by heart.
    static final Duration QUICK = Duration.ofSeconds(20);

    /// For what makes it look at its disks or ask a registry.
    static final Duration SLOW = Duration.ofMinutes(2);

    private final MachineAddress address;
    private final ManagedChannel channel;
    private final CallFailures failures;

    RemoteCalls(MachineAddress address, ManagedChannel channel, CallFailures failures) {
        this.address = address;
        this.channel = channel;
        this.failures = failures;
    }

    interface Call<T> {
        T on(MachineServiceBlockingV2Stub machine) throws StatusException;
    }

    <T> T call(Duration limit, Metadata headers, Call<T> call)
            throws InstallException, InterruptedException {
        var machine = stub(headers).withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return slowly(machine, call);
        } catch (StatusException e) {
            throw failures.of(e, limit);
        }
    }

    /// What only the machine's own socket offers.
    Greeting greeting() throws InstallException, InterruptedException {
        var own =
                OwnServiceGrpc.newBlockingV2Stub(channel)
                        .withDeadlineAfter(QUICK.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return read(own.greet(GreetRequest.getDefaultInstance()), Greeting.class);
        } catch (StatusException e) {
            throw failed(e);
        }
    }

    /// A machine that is slow and busy may need longer for its first handshake than the library gives it. It has heard
    /// nothing of the call then, and gets what is left of the limit.
    private static <T> T slowly(MachineServiceBlockingV2Stub machine, Call<T> call)
            throws StatusException {
        try {
            return call.on(machine);
        } catch (StatusException e) {
            if (CallFailures.isUnheard(e)) {
                return call.on(machine.withWaitForReady());
            }
            throw e;
        }
    }

    /// A machine that could not be reached is tried anew, however long gRPC would wait: it may be back, and somebody asks.
    MachineServiceBlockingV2Stub stub(Metadata headers) {
        channel.resetConnectBackoff();
        return MachineServiceGrpc.newBlockingV2Stub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    InstallException failed(StatusException e) throws InterruptedException {
        return failures.of(e, QUICK);
    }

    <T> T read(Document document, Class<T> type) throws InstallException {
        return Documents.read(document.getJson(), type, this::unreadable);
    }

    Failure unreadable(String problem) {
        return new NotAMachine(address.toString(), problem);
    }

    MachineAddress address() {
        return address;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
