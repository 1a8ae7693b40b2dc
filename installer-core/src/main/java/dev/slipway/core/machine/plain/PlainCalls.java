package dev.slipway.core.machine.plain;

import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.CallFailures;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.protocol.machined.InstallConfig;
import dev.slipway.protocol.machined.InstallProgress;
import dev.slipway.protocol.machined.MachineServiceGrpc;
import dev.slipway.protocol.machined.MachineServiceGrpc.MachineServiceBlockingV2Stub;
import io.grpc.DecompressorRegistry;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Calls of `machined.MachineService` to one machine, each for a limited time.
final class PlainCalls implements AutoCloseable {
    /// It asks all disks anew for every answer.
    static final Duration LOOKING = Duration.ofMinutes(1);

    static final Duration CLAIMING = Duration.ofSeconds(10);

    /// An image over a slow line onto slow disks; whoever takes longer hangs.
    private static final Duration INSTALLING = Duration.ofHours(6);

    /// The bare token: that daemon knows no `Bearer`.
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final int LONGEST_ANSWER_BYTES = 16 * 1024 * 1024;
    private static final int KEEP_ALIVE_SECONDS = 10;
    private static final int KEEP_ALIVE_LIMIT_SECONDS = 5;

    private final MachineAddress address;
    private final ManagedChannel channel;
    private final CallFailures failures;

    private PlainCalls(MachineAddress address, ManagedChannel channel) {
        this.address = address;
        this.channel = channel;
        this.failures = new CallFailures(address, Optional::empty);
    }

    static PlainCalls to(MachineAddress address) {
        var channel =
                NettyChannelBuilder.forAddress(address.host(), address.port())
                        .usePlaintext()
                        // A machine to install is on our own network: no proxy is for it.
                        .proxyDetector(_ -> null)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                        .keepAliveTimeout(KEEP_ALIVE_LIMIT_SECONDS, TimeUnit.SECONDS)
                        .maxInboundMessageSize(LONGEST_ANSWER_BYTES)
                        .decompressorRegistry(
                                DecompressorRegistry.getDefaultInstance()
                                        .with(new ZstdCodec(), true))
                        .disableRetry() // nothing that erases disks is sent twice
                        .build();
        return new PlainCalls(address, channel);
    }

    MachineAddress address() {
        return address;
    }

    interface Call<T> {
        T on(MachineServiceBlockingV2Stub machine) throws StatusException;
    }

    /// @param refusals what a status means in this call, where it means more than in any
    <T> T call(Duration limit, Function<Status, Optional<Failure>> refusals, Call<T> call)
            throws InstallException, InterruptedException {
        try {
            var stub = MachineServiceGrpc.newBlockingV2Stub(channel);
            return call.on(stub.withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (StatusException e) {
            var refused = refusals.apply(e.getStatus());
            throw refused.isPresent()
                    ? new InstallException(refused.get(), e)
                    : failures.of(e, limit);
        }
    }

    BlockingClientCall<?, InstallProgress> install(String kdl, String token) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, token);
        return MachineServiceGrpc.newBlockingV2Stub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(INSTALLING.toMinutes(), TimeUnit.MINUTES)
                .install(InstallConfig.newBuilder().setMachineconfig(kdl).build());
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
