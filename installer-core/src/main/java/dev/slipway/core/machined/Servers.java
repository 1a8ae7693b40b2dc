package dev.slipway.core.machined;

import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.plain.ZstdCodec;
import io.grpc.CompressorRegistry;
import io.grpc.DecompressorRegistry;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/// The two ports: both services over mutual TLS, and the compatible one in plain text where it is asked for.
final class Servers {
    private static final int LONGEST_REQUEST_BYTES = 1024 * 1024;
    private static final int LONGEST_HEADERS_BYTES = 16 * 1024;
    private static final int CALLS_A_CONNECTION = 64;

    /// The first handshake after a start took more than 10 s on a machine that was slow and busy.
    private static final int HANDSHAKE_SECONDS = 30;

    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int MOST_FREQUENT_KEEP_ALIVE_SECONDS = 5;

    private final SlipwayService service;
    private final CompatService compat;

    Servers(Standing standing, InstantSource clock) {
        this.service = new SlipwayService(standing);
        this.compat = new CompatService(standing, new ClaimTokens(clock));
    }

    Server secure(InetSocketAddress address, MachineCertificate certificate)
            throws InstallException {
        var builder =
                NettyServerBuilder.forAddress(address)
                        .sslContext(tls(certificate))
                        .addService(service);
        return started(builder, address);
    }

    Server plain(InetSocketAddress address) throws InstallException {
        return started(NettyServerBuilder.forAddress(address), address);
    }

    private Server started(NettyServerBuilder builder, InetSocketAddress address)
            throws InstallException {
        try {
            return bounded(builder).addService(compat).build().start();
        } catch (IOException e) {
            var shown = address.getHostString() + ":" + address.getPort();
            throw new InstallException(new AddressInUse(shown), e);
        }
    }

    private static NettyServerBuilder bounded(NettyServerBuilder builder) {
        return builder.intercept(new CallerInterceptor())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .handshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
                .maxConcurrentCallsPerConnection(CALLS_A_CONNECTION)
                .maxInboundMessageSize(LONGEST_REQUEST_BYTES)
                .maxInboundMetadataSize(LONGEST_HEADERS_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveTime(MOST_FREQUENT_KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .decompressorRegistry(
                        DecompressorRegistry.getDefaultInstance().with(new ZstdCodec(), true))
                .compressorRegistry(zstd());
    }

    private static CompressorRegistry zstd() {
        var registry = CompressorRegistry.newEmptyInstance();
        registry.register(io.grpc.Codec.Identity.NONE);
        registry.register(new io.grpc.Codec.Gzip());
        registry.register(new ZstdCodec());
        return registry;
    }

    private static SslContext tls(MachineCertificate certificate) {
        try {
            var identity = certificate.identity();
            var builder =
                    SslContextBuilder.forServer(identity.key(), identity.chain())
                            .trustManager(new ClientTrust(certificate.authority()))
                            .clientAuth(ClientAuth.REQUIRE)
                            .protocols("TLSv1.3");
            return GrpcSslContexts.configure(builder, SslProvider.JDK).build();
        } catch (SSLException e) {
            throw new IllegalStateException("every JDK has TLS 1.3", e);
        }
    }
}
