package dev.slipway.core.machine;

import dev.slipway.core.failure.ConfigurationFailure.BadArgument;
import dev.slipway.core.failure.InstallException;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioDomainSocketChannel;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;

/// Reaches the daemon of the machine that the program runs on, by the socket in its state folder (decision 115).
///
/// @param state the state folder of that daemon
public record LocalConnector(Path state) implements Connector, Greeter {
    /// Where a machine's own daemon keeps its state, unless it is told otherwise.
    public static final Path USUAL_STATE = Path.of("/var/lib/slipway");

    @Override
    public Machine connect(MachineAddress address, String trust)
            throws InstallException, InterruptedException {
        if (!trust.isEmpty()) {
            throw new InstallException(
                    new BadArgument("fingerprint", trust, "This machine itself shows none."));
        }
        return GrpcMachine.introduced(calls(address), new Oneself());
    }

    @Override
    public Greeting greeting() throws InstallException, InterruptedException {
        try (var calls = calls(MachineAddress.LOCAL)) {
            return calls.greeting();
        }
    }

    private RemoteCalls calls(MachineAddress address) {
        return new RemoteCalls(address, channel(), new CallFailures(address, Optional::empty));
    }

    private ManagedChannel channel() {
        return NettyChannelBuilder.forAddress(UnixDomainSocketAddress.of(OwnSocket.in(state)))
                .channelType(NioDomainSocketChannel.class)
                .eventLoopGroup(OwnSocket.loop())
                // The library would set it, and complain each time that such a socket has none.
                .withOption(ChannelOption.SO_KEEPALIVE, null)
                .overrideAuthority(MachineAddress.LOCAL.host())
                .usePlaintext()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .maxInboundMessageSize(Documents.LONGEST_BYTES)
                .maxInboundMetadataSize(2 * FailureTrailer.LONGEST_BYTES)
                .build();
    }
}
