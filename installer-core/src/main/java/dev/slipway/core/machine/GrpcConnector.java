package dev.slipway.core.machine;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.pki.Credentials;
import dev.slipway.core.pki.Fingerprint;
import dev.slipway.core.pki.KnownMachines;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/// Reaches machined daemons over gRPC with mutual TLS 1.3.
///
/// Credentials are read anew for each machine, so that those made while the program runs are found.
public final class GrpcConnector implements Connector {
    private static final int KEEP_ALIVE_SECONDS = 10;
    private static final int KEEP_ALIVE_LIMIT_SECONDS = 5;

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Places places;
    private final KnownMachines known;

    public GrpcConnector(Places places) {
        this.places = places;
        this.known = new KnownMachines(places.knownMachines());
    }

    /// @throws InstallException with one of [dev.slipway.core.failure.ConnectionFailure], or [BadArgument]
    ///     where `trust` is no fingerprint
    @Override
    public Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        return connect(
                address, InetSocketAddress.createUnresolved(address.host(), address.port()), trust);
    }

    /// @param address what the machine is called, by which it is remembered
    /// @param at where it is reached
    public Machine connect(MachineAddress address, InetSocketAddress at, String trust)
            throws InstallException, InterruptedException {
        var credentials = Credentials.read(places.pki());
        var machineTrust =
                new MachineTrust(
                        address,
                        credentials.authority(),
                        demanded(trust),
                        known.fingerprint(address.toString()));
        var channel = channel(at, tls(credentials, machineTrust));
        var failures = new CallFailures(address, machineTrust::refusal);
        return GrpcMachine.introduced(
                new RemoteCalls(address, channel, failures), new Certified(machineTrust, known));
    }

    private static Optional<Fingerprint> demanded(String trust) throws InstallException {
        if (trust.isEmpty()) {
            return Optional.empty();
        }
        var parsed = Fingerprint.parse(trust);
        if (parsed.isEmpty()) {
            throw new InstallException(
                    new BadArgument("fingerprint", trust, "It is no SHA-256 fingerprint."));
        }
        return parsed;
    }

    private static SslContext tls(Credentials credentials, MachineTrust trust) {
        try {
            var client = credentials.client();
            var builder =
                    SslContextBuilder.forClient()
                            .keyManager(client.key(), client.chain())
                            .trustManager(trust)
                            .protocols("TLSv1.3");
            return GrpcSslContexts.configure(builder, SslProvider.JDK).build();
        } catch (SSLException e) {
            throw new IllegalStateException("every JDK has TLS 1.3", e);
        }
    }

    private static ManagedChannel channel(InetSocketAddress at, SslContext tls) {
        return NettyChannelBuilder.forAddress(at.getHostString(), at.getPort())
                .sslContext(tls)
                // A machine to install is on our own network: a proxy of the environment is not for
                // it.
                .proxyDetector(_ -> null)
                .executor(THREADS)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_LIMIT_SECONDS, TimeUnit.SECONDS)
                .maxInboundMessageSize(Documents.LONGEST_BYTES)
                .maxInboundMetadataSize(2 * FailureTrailer.LONGEST_BYTES)
                .build();
    }
}
