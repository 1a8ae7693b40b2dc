package dev.slipway.core.machined;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.failure.ConnectionFailure.AddressInUse;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.machine.OwnSocket;
import dev.slipway.core.machine.plain.ZstdCodec;
import dev.slipway.core.pki.PrivateFiles;
import io.grpc.CompressorRegistry;
import io.grpc.DecompressorRegistry;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/// Where the services are: over mutual TLS, in plain text where that is asked for, and on the machine's own socket.
final class Servers {
    private static final System.Logger LOG = System.getLogger(Servers.class.getName());

    /// As `sockaddr_un` of Linux has room for, in bytes.
    private static final int LONGEST_SOCKET = 107;

    private static final int LONGEST_REQUEST_BYTES = 1024 * 1024;
    private static final int LONGEST_HEADERS_BYTES = 16 * 1024;
    private static final int CALLS_A_CONNECTION = 64;

    /// The first handshake after a start took more than 10 s on a machine that was slow and busy.
    private static final int HANDSHAKE_SECONDS = 30;

    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int MOST_FREQUENT_KEEP_ALIVE_SECONDS = 5;

    private final SlipwayService service;
    private final CompatService compat;
    private final Greetings greetings;

    Servers(Standing standing, InstantSource clock, Greetings greetings) {
        this.greetings = greetings;
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

    /// For root of this machine alone, by the mode of the socket and of the folder that it is in: no TLS, no claim code.
    ///
    /// @param port the one for the network
    /// @return empty where the name of the socket would be too long for one
    Optional<Server> own(Path socket, int port) throws InstallException {
        if (socket.toString().getBytes(UTF_8).length > LONGEST_SOCKET) {
            LOG.log(WARNING, "no socket for the machine itself: {0} is too long a name", socket);
            return Optional.empty();
        }
        try {
            Files.deleteIfExists(socket); // of a daemon that was killed: the folder is ours alone
            var greeter = new OwnService(() -> greetings.now(port));
            var both = on(socket).addService(service).addService(greeter);
            var server = bounded(both).build().start();
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            return Optional.of(server);
        } catch (IOException e) {
            throw PrivateFiles.unusable(socket, e);
        }
    }

    private static NettyServerBuilder on(Path socket) {
        return NettyServerBuilder.forAddress(UnixDomainSocketAddress.of(socket))
                .channelType(NioServerDomainSocketChannel.class)
                // The library would set it, and complain of each connection, which has none.
                .withChildOption(ChannelOption.SO_KEEPALIVE, null)
                .bossEventLoopGroup(OwnSocket.loop())
                .workerEventLoopGroup(OwnSocket.loop());
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
